#!/usr/bin/env node
// Starts the command line: in a clone from the TypeScript as it is, where the package is installed from what was built.
// Where this Node is too old for that, the pinned one runs it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import nodeModule from 'node:module'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url))
const isClone = existsSync(pathOf('./cli.ts'))
const canRun = isClone ? process.features.typescript : 'groupBy' in Map

/** The variable that tells the inner process who has started it. */
const STARTER = 'CONGRUENCE_STARTER'

if (!hasFolder()) {
  console.error('The folder that you are in does not exist any more. Go to another one (cd), and try again.')
  process.exitCode = 1
} else if (canRun) {
  endWithStarter()
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
  endWithStarter()
  runBy(pinned)
}

function hasFolder() {
  try {
    return process.cwd() !== ''
  } catch {
    return false
  }
}

/** Runs the command line by another Node; signals are handed on, and its end is the end of this process. */
function runBy(node) {
  const words = [fileURLToPath(import.meta.url), ...process.argv.slice(2)]
  const inner = spawn(node, words, {
    stdio: 'inherit',
    env: { ...process.env, [STARTER]: String(process.pid) },
  })
  let handedOn = null
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      handedOn = signal
      inner.kill(signal)
    })
  inner.on('error', (error) => {
    console.error(`congruence could not be started (${error.message}).`)
    process.exit(1)
  })
  inner.on('exit', (status, signal) => {
    if (signal === null) process.exit(status)
    if (signal !== handedOn)
      console.error(`congruence was ended from outside (${signal}).${memoryHint(signal)}`)
    process.exit(128 + constants.signals[signal])
  })
}

/** Node aborts when its memory is used up, and Linux kills whoever uses most. */
function memoryHint(signal) {
  return ['SIGABRT', 'SIGKILL', 'SIGTRAP'].includes(signal)
    ? ' The usual cause is too little memory: close other programs, or use a computer with more.'
    : ''
}

/**
 * Ends this process as soon as the one that started it has ended, also if that was killed and could hand nothing on. A
 * thread looks, because the first one may be computing. A command typed in a shell may outlive the shell.
 */
function endWithStarter() {
  const starter = process.env[STARTER] ?? (process.env.npm_command === undefined ? null : process.ppid)
  delete process.env[STARTER]
  if (starter === null) return
  const code = `setInterval(() => { if (process.ppid !== ${Number(starter)}) process.kill(process.pid, 'SIGTERM') }, 200)`
  new Worker(code, { eval: true }).unref()
}
