#!/usr/bin/env node
// Starts the command line: in a clone from the TypeScript as it is, where the package is installed from what was built.
// Where this Node is too old for that, the pinned one runs it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import nodeModule from 'node:module'
import { fileURLToPath } from 'node:url'

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url))
const isClone = existsSync(pathOf('./cli.ts'))
const canRun = isClone ? process.features.typescript : 'groupBy' in Map

if (canRun) {
  // Keeps what was compiled in the folder for temporary files: every call after the first starts faster.
  nodeModule.enableCompileCache?.()
  await import(isClone ? './cli.ts' : '../dist/cli.js')
} else {
  const pinned = pathOf(isClone ? '../node_modules/.bin/node' : '../../.bin/node')
  if (!existsSync(pinned)) {
    const remedy = isClone
      ? `Node 22.18 or newer, and this is ${process.version}. Run: npm ci`
      : `Node 22 or newer, and this is ${process.version}.`
    console.error(`congruence needs ${remedy}`)
    process.exit(1)
  }
  const { status } = spawnSync(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  process.exit(status ?? 1)
}
