#!/usr/bin/env node
// Starts the command line with a runtime that reads TypeScript as it is: this one, or else the pinned one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import nodeModule from 'node:module'
import { fileURLToPath } from 'node:url'

if (process.features.typescript) {
  // Keeps what was compiled in the folder for temporary files: every call after the first starts faster.
  nodeModule.enableCompileCache()
  await import('./cli.ts')
} else {
  const pinned = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  if (!existsSync(pinned)) {
    console.error(`congruence needs Node 22.18 or newer, and this is ${process.version}. Run: npm ci`)
    process.exit(1)
  }
  const { status } = spawnSync(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  process.exit(status ?? 1)
}
