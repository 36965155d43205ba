import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleResults } from '../support/example-results.ts'
import { congruence, contents, EXAMPLE, freshFolder, PROJECT } from '../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const LAUNCHER = join(PROJECT, 'pipeline/launcher.js')
const STUDY = join(EXAMPLE, 'study.yaml')
const command = (words: string) => `"${process.execPath}" "${LAUNCHER}" ${words}`
const shell = (script: string) => spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' })

describe('options that are given twice or are empty are no folder', () => {
  test.each([
    [['run', '--out', ''], 'The name for --out is empty.'],
    [['run', '--out='], 'The name for --out is empty.'],
    [['run', '--out', 'a', '--out', 'b'], 'Write --out only once.'],
    [['run', '--out.a', 'b'], 'Unknown argument: out.a'],
    [['run', '--no-out'], 'The name for --out is empty.'],
    [['run', ''], 'The name for the study is empty.'],
    [['load', '--deidentify', '--key='], 'The name for --key is empty.'],
    [['run', '--from', 'load', '--from', 'draw'], 'Write --from only once.'],
    [['check', '--format', 'json', '--format', 'text'], 'Write --format only once.'],
    [['compute', 'a.csv', '--out='], 'The name for --out is empty.'],
    [['compute', '-', '--out', ''], 'The name for --out is empty.'],
    [['compute', 'a.csv', '--out', 'a', '--out', 'b'], 'Write --out only once.'],
    [['compute', ''], 'The name for the file of pairs is empty.'],
    [['export', 'a', '--out='], 'The name for --out is empty.'],
    [['export', ''], 'The name for the folder is empty.'],
    [['init', ''], 'The name for the folder is empty.'],
  ])('%j', (words, says) => {
    const run = congruence(words, { cwd: folder })
    expect([run.status, run.out]).toEqual([2, ''])
    expect(run.problems).toContain(says)
    expect(readdirSync(folder).filter((name) => /^(artefacts|provenance|reports|a|b)/.test(name))).toEqual([])
  })
})

describe('places that are no folders of results', () => {
  test.each(['/proc', '/dev/full', '/dev/null', '/dev/stdin'])('--out %s', (out) => {
    const run = congruence(['load', STUDY, '--out', out])
    expect(run.status).toBe(1)
    expect(run.problems).toMatch(
      /\[(unwritable-folder|foreign-folder)\]\n1 problem; nothing was written\.\n$/,
    )
  })

  test('the folder that the command was called in is gone', () => {
    const run = shell(`mkdir gone && cd gone && rmdir ../gone && ${command('check')}`)
    expect(run.status).toBe(1)
    expect(run.stderr).toMatch(/^The folder that you are in does not exist any more\. .*\n$/)
  })

  test('a study file of 512 MB is not read', () => {
    const path = join(folder, 'large.yaml')
    writeFileSync(path, '')
    truncateSync(path, 512e6)
    const run = congruence(['check', path])
    expect(run.status).toBe(1)
    expect(run.out).toMatch(/larger than 5 MB.*\[unreadable-file\]/)
  })
})

describe('standard output that cannot take more', () => {
  test.each(['check', 'indices', 'stages', '--help'])('%s says so', (words) => {
    const run = shell(`${command(words)} > /dev/full`)
    expect(run.status).toBe(1)
    expect(run.stderr).toMatch(/ENOSPC.*\[unwritable-output\]\n$/)
  })

  test('a reader that has seen enough is no error', () => {
    const run = shell(`${command('indices --json')} | head -c 1; exit \${PIPESTATUS[0]}`)
    expect([run.status, run.stderr]).toEqual([0, ''])
  })
})

test('a disk that is full at the end leaves the results of before, and says so', async () => {
  const out = join(folder, 'full')
  cpSync((await exampleResults()).folder, out, { recursive: true })
  const study = join(folder, 'study')
  cpSync(EXAMPLE, study, { recursive: true })
  const plan = join(study, 'study.yaml')
  writeFileSync(plan, readFileSync(plan, 'utf8').replace(/^title: .*$/m, 'title: Another'))
  const before = contents(out)
  const limited = (words: string) => shell(`trap '' XFSZ; ulimit -f 10; ${command(words)}`)
  const run = limited(`load "${plan}" --out full`)
  expect(run.status).toBe(1)
  expect(run.stderr).toMatch(
    /\(EFBIG\).*\[unwritable-folder\]\n1 problem; nothing was changed: the results in full are those of before\.\n$/,
  )
  expect(contents(out)).toEqual(before)
  expect(limited('load --out fresh').stderr).toMatch(/\n1 problem; nothing was written\.\n$/)
  expect(existsSync(join(folder, 'fresh'))).toBe(false)
})

test('two runs at once into one folder: one is done, the other refused', async () => {
  const words = [LAUNCHER, 'run', STUDY, '--to', 'score', '--out', join(folder, 'both')]
  const runs = [1, 2].map(() => spawn(process.execPath, words))
  const ends = await Promise.all(runs.map((run) => once(run, 'exit')))
  const statuses = ends.map(([status]) => status as number)
  // Where the second began after the first had ended, both are done.
  expect(statuses.toSorted().join()).toMatch(/^0,[01]$/)
  const alone = congruence(['run', STUDY, '--to', 'score', '--out', join(folder, 'alone')])
  expect(alone.status).toBe(0)
  expect(contents(join(folder, 'both'))).toEqual(contents(join(folder, 'alone')))
})

test('a fault of the program is one sentence; where it happened is for those who ask', () => {
  const hook = join(folder, 'fault.mjs')
  writeFileSync(
    hook,
    "import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'\nfs.linkSync = () => { throw new Error('x') }; const original = fs.renameSync; fs.renameSync = (a, b) => { if (String(b).endsWith('people.csv')) throw new TypeError('a wrong turn'); original(a, b) }; syncBuiltinESMExports()",
  )
  const run = (debug: string) =>
    shell(`${debug} "${process.execPath}" --import "${hook}" "${LAUNCHER}" load "${STUDY}" --out fault`)
  const { status, stderr } = run('')
  expect(status).toBe(1)
  expect(stderr).toMatch(
    /^This is a fault of the program \(a wrong turn\)\. No results were changed\. Please report it.*\n$/,
  )
  expect(existsSync(join(folder, 'fault'))).toBe(false)
  expect(run('CONGRUENCE_DEBUG=1').stderr).toContain('    at ')
})

describe('the launcher, where another Node runs the command', () => {
  // The launcher takes the pinned Node if its own cannot run TypeScript: here it is told so.
  const old = join(folder, 'old.mjs')
  beforeAll(() => {
    writeFileSync(
      old,
      "if (!process.env.CONGRUENCE_STARTER) Object.defineProperty(process.features, 'typescript', { value: false })",
    )
  })
  const start = (out: string): ChildProcess =>
    spawn(process.execPath, ['--import', old, LAUNCHER, 'run', STUDY, '--out', join(folder, out)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  const innerOf = (pid: number) =>
    readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)[0]!
  /** True if the process computes, and is not only waiting to be told of. */
  const runs = (pid: number) => {
    try {
      return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
    } catch {
      return false
    }
  }
  /** Waits until the inner process has begun with the results. */
  async function begun(run: ChildProcess, out: string): Promise<number> {
    while (!existsSync(join(folder, out, '.congruence-lock'))) await setTimeout(20)
    return innerOf(run.pid!)
  }
  async function ends(pid: number): Promise<boolean> {
    for (let i = 0; i < 100 && runs(pid); i++) await setTimeout(50)
    return !runs(pid)
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends the inner process too, and the status says so', async (signal, status) => {
    const run = start(signal)
    const inner = await begun(run, signal)
    run.kill(signal)
    expect((await once(run, 'exit'))[0]).toBe(status)
    expect(await ends(inner)).toBe(true)
    expect(existsSync(join(folder, signal, 'report.html'))).toBe(false)
  })

  test('SIGKILL, which nobody can hand on, does so as well', async () => {
    const run = start('killed')
    const inner = await begun(run, 'killed')
    run.kill('SIGKILL')
    expect(await ends(inner)).toBe(true)
    expect(existsSync(join(folder, 'killed/report.html'))).toBe(false)
  })

  test('an inner process that is killed is told of', async () => {
    const run = start('inner')
    const inner = await begun(run, 'inner')
    let said = ''
    run.stderr!.on('data', (text) => {
      said += text
    })
    process.kill(inner, 'SIGKILL')
    expect((await once(run, 'close'))[0]).toBe(137)
    expect(said).toMatch(
      /^congruence was ended from outside \(SIGKILL\)\. The usual cause is too little memory/,
    )
  })

  test('the launcher can be executed', () => {
    expect(
      spawnSync(LAUNCHER, ['stages'], {
        env: { PATH: `${join(process.execPath, '..')}:${process.env.PATH}` },
      }).status,
    ).toBe(0)
  })
})
