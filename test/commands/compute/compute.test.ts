import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { CODES } from '../../../pipeline/congruence/code-pairs.ts'
import { code } from '../../../pipeline/holland/code.ts'
import { CODE_INDICES, expectColumn, goldenRows, PROFILE_INDICES } from '../../support/golden-indices.ts'
import { congruence, freshFolder, PROJECT } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const compute = (words: readonly string[], input = '') =>
  congruence(['compute', ...words], { cwd: folder, input })
const file = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(folder, name), text)
  return name
}
const written = (name: string) => readFileSync(join(folder, name), 'utf8')
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true })
const value = (text: string) => (text === 'NA' ? null : Number(text))
const ids = (indices: readonly { id: string }[]) => indices.map(({ id }) => id)

describe('values', () => {
  test('of codes equal the reference in every row and column', () => {
    const golden = goldenRows('golden_code_indices.csv')
    const pairs = golden.map(({ client, therapist }) => `${client},${therapist}\n`)
    const run = compute([file('codes.csv', `client,therapist\n${pairs.join('')}`)])
    expect([run.status, run.problems]).toEqual([0, ''])
    const found = rowsOf(run.out)
    expect(Object.keys(found[0]!)).toEqual(['client', 'therapist', ...ids(CODE_INDICES)])
    expect(found).toHaveLength(3000)
    for (const id of Object.keys(golden[0]!).slice(2)) {
      expectColumn(id, golden, (row) => value(found[golden.indexOf(row)]![id]!))
    }
  })

  test('of codes of unequal length equal the reference', () => {
    const golden = goldenRows('golden_c_modified_unequal.csv')
    const pairs = golden.map(({ client, therapist }) => `${client},${therapist}\n`)
    const run = compute(['-'], `client,therapist\n${pairs.join('')}`)
    const found = rowsOf(run.out)
    expectColumn('c-index-modified', golden, (row) => value(found[golden.indexOf(row)]!['c-index-modified']!))
  })

  test('of scores equal the reference, with display codes for the indices of codes', () => {
    const golden = goldenRows('golden_profile_indices.csv')
    const columns = Object.keys(golden[0]!).filter((name) => /^(client|therapist)-[RIASEC]$/.test(name))
    const lines = golden.map((row) => columns.map((name) => row[name]).join(','))
    const header = columns.map((name) => name.replace('-', '_')).join(',')
    const run = compute(['-'], `${header}\n${lines.join('\n')}\n`)
    expect(run.status).toBe(0)
    expect(run.problems).toMatch(/^\d+ codes derived from scores depend on a tie.*\(first in line 3\)\.\n$/)
    const found = rowsOf(run.out)
    const needless = PROFILE_INDICES.filter((index) => !index.needsNorms)
    expect(Object.keys(found[0]!).slice(12)).toEqual([...ids(CODE_INDICES), ...ids(needless)])
    for (const id of Object.keys(found[0]!).slice(12)) {
      if (id in golden[0]!) expectColumn(id, golden, (row) => value(found[golden.indexOf(row)]![id]!))
    }
  })

  test('are printed so that they read back as the same double', () => {
    const { out } = compute(['-', '--indices', 'code-angular-agreement'], 'client,therapist\nRIA,RSE\n')
    const index = CODE_INDICES.find(({ id }) => id === 'code-angular-agreement')!
    expect(out).toBe(
      `client,therapist,code-angular-agreement\nRIA,RSE,${index.value(code('RIA'), code('RSE'))}\n`,
    )
  })

  test('are NA where a code is too short, a profile is flat or a score is missing', () => {
    const scores = (role: string) => [...'RIASEC'].map((type) => `${role}_${type}`).join(',')
    const run = compute(
      ['-', '--indices', 'profile-correlation,d2'],
      `${scores('client')},${scores('therapist')}\n1,1,1,1,1,1,2,1,1,1,1,1\n1,2,3,4,5,,1,2,3,4,5,6\n`,
    )
    expect(
      run.out
        .split('\n')
        .slice(1, 3)
        .map((line) => line.split(',').slice(12)),
    ).toEqual([
      ['NA', '1'],
      ['NA', 'NA'],
    ])
    expect(run.problems).toBe(
      '1 client does not have all six scores, so profile indices are NA for this pair (first in line 3).\n',
    )
    const short = compute(
      ['-', '--indices', 'c-index,two-letter,first-letter'],
      'client,therapist\nSA,SAEI\n',
    )
    expect(short.out).toBe('client,therapist,c-index,two-letter,first-letter\nSA,SAEI,NA,3,1\n')
  })
})

describe('the input', () => {
  test('keeps the bytes of its cells: ids, dates, quotation marks, line breaks, byte order mark, CRLF', () => {
    const head = '\uFEFF"id",client,"therapist",note'
    const cells = ['007,"SAE",SAI,"a, ""b""\r\nc"', '1e3,SAE, "SIA" ,2024-01-02', '"",SAE,SAE,']
    const run = compute([
      file('bytes.csv', [head, ...cells, ''].join('\r\n')),
      ...['--indices', 'c-index', '--out', 'bytes.out.csv'],
    ])
    expect([run.status, run.problems]).toEqual([0, `3 pairs, 1 index: ${join(folder, 'bytes.out.csv')}\n`])
    expect(written('bytes.out.csv')).toBe(
      [`${head},c-index`, `${cells[0]},15`, `${cells[1]},14`, `${cells[2]},18`, ''].join('\r\n'),
    )
  })

  test('keeps bytes that are not UTF-8', () => {
    const bytes = Buffer.from('client,therapist,Münze\nSAE,SAE,Bär\n', 'latin1')
    compute([file('latin.csv', bytes), '--indices', 'c-index', '--out', 'latin.out.csv'])
    expect(readFileSync(join(folder, 'latin.out.csv'), 'latin1')).toBe(
      'client,therapist,Münze,c-index\nSAE,SAE,Bär,18\n',
    )
  })

  test.each([';', '\t'])('may be separated by %j', (separator) => {
    const line = (...cells: string[]) => `${cells.join(separator)}\n`
    const run = compute(['-', '--indices', 'c-index'], line('"client"', 'therapist') + line('SAE', 'S'))
    expect(run.out).toBe(line('"client"', 'therapist', 'c-index') + line('SAE', 'S', 'NA'))
  })

  test('--long gives each index a row', () => {
    const run = compute(
      ['-', '--indices', 'c-index,n3', '--long'],
      'id,client,therapist\n01,SAE,SAI\n02,S,RIA',
    )
    expect(run.out).toBe(
      'id,client,therapist,index,value\n01,SAE,SAI,c-index,15\n01,SAE,SAI,n3,2\n02,S,RIA,c-index,NA\n02,S,RIA,n3,NA\n',
    )
  })

  test('--long holds the same values as one column for each index', () => {
    const scores = (role: string) => [...'RIASEC'].map((type) => `${role}_${type}`).join(',')
    const input = `id,${scores('client')},${scores('therapist')}\na,1,2,3,4,5,6,6,4,5,3,2,1\nb,9,2,3,4,5,6,2,4,5,1,2,1\n`
    const wide = rowsOf(compute(['-'], input).out)
    const long = rowsOf(compute(['-', '--long'], input).out)
    expect(long).toHaveLength(wide.length * (Object.keys(wide[0]!).length - 13))
    for (const row of long) {
      expect(wide.find(({ id }) => id === row.id)![row.index!], row.index).toBe(row.value)
    }
  })

  test('may hold codes and scores; a code that the scores do not allow gives way and is counted', () => {
    const scores = (role: string) => [...'RIASEC'].map((type) => `${role}_${type}`).join(',')
    const run = compute(
      ['-', '--indices', 'c-index'],
      `client,therapist,${scores('client')}\nRIA,RIA,9,8,7,1,2,3\nRIA,RIA,7,8,9,1,2,3\nRIA,RIA,9,9,9,1,2,3\n`,
    )
    expect(run.out.split('\n').map((line) => line.split(',').at(-1))).toEqual([
      'c-index',
      '18',
      '10',
      '18',
      '',
    ])
    expect(run.problems).toBe('1 code contradicts the scores, which were used instead (first in line 3).\n')
  })

  test('with a header alone gives a header alone', () => {
    expect(compute(['-', '--indices', 'c-index'], 'client,therapist').out).toBe('client,therapist,c-index\n')
  })
})

describe('codes written otherwise', () => {
  test('are understood, kept as they stand, and counted in one line each', () => {
    const lines = ['sai,SAI', 'SAI,sai ', 'ＳＡＩ,SAI', 'Sai,SAI', ',SAI', 'SAI,NA', 'saieCR,SAI']
    const run = compute(['-', '--indices', 'c-index'], `client,therapist\n${lines.join('\n')}\n`)
    expect(run.status).toBe(0)
    const values = [18, 18, 18, 18, 'NA', 'NA', 18]
    expect(run.out).toBe(
      ['client,therapist,c-index', ...lines.map((line, i) => `${line},${values[i]}`), ''].join('\n'),
    )
    expect(run.problems.split('\n')).toEqual([
      '4 codes were written in small letters and read as capitals (first in line 2).',
      '1 code had spaces around the letters, which were removed (first in line 3).',
      '1 code was written in full-width letters and read as RIASEC (first in line 4).',
      '1 client does not have a code, so code indices are NA for this pair (first in line 6).',
      '1 therapist does not have a code, so code indices are NA for this pair (first in line 7).',
      '',
    ])
  })

  test('by the thousand are one line with the number', () => {
    const run = compute(['-', '--indices', 'c-index'], `client,therapist\n${'sae,SAI\n'.repeat(1204)}`)
    expect(run.problems).toBe(
      '1,204 codes were written in small letters and read as capitals (first in line 2).\n',
    )
  })
})

const BAD = [
  'id,client,therapist',
  '1,SXA,SAI',
  '2,SAI,SSA',
  '3,SAI,SAI',
  '4,RIASECR,S A',
  '5,SAI,SAI,SAI',
  '6,S"AI,SAI',
  '7,"SAI"x,SAI',
  '8,sai,SAI',
  '',
].join('\n')

const FOUND = [
  [2, 'client', 'SXA', 'code-not-a-type'],
  [3, 'therapist', 'SSA', 'code-repeated-type'],
  [5, 'client', 'RIASECR', 'code-too-long'],
  [5, 'therapist', 'S A', 'code-or-tie'],
  [6, 'NA', 'NA', 'wrong-cell-count'],
  [7, 'NA', 'NA', 'broken-csv'],
  [8, 'NA', 'NA', 'broken-csv'],
] as const

describe('rows that cannot be used', () => {
  test('refuse the file: every problem with its line, exit 1, and the old output stays', () => {
    file('bad.csv', BAD)
    file('old.csv', 'old')
    const run = compute(['bad.csv', '--out', 'old.csv'])
    expect([run.status, run.out]).toEqual([1, ''])
    const lines = run.problems.trimEnd().split('\n')
    expect(lines).toHaveLength(FOUND.length + 1)
    FOUND.forEach(([line, column, found, code], i) => {
      const place = column === 'NA' ? `bad.csv:${line}:` : `bad.csv:${line} ${column} "${found}":`
      expect(lines[i]).toContain(place)
      expect(lines[i]).toContain(`[${code}]`)
    })
    expect(lines.at(-1)).toBe('7 problems; nothing was written.')
    expect(written('old.csv')).toBe('old')
    expect(readdirSync(folder).filter((name) => /old|bad|tmp/.test(name))).toEqual(['bad.csv', 'old.csv'])
  })

  test('are listed up to twenty and counted beyond', () => {
    const run = compute(['-', '--out', 'none.csv'], `client,therapist\n${'X,S\n'.repeat(1500)}`)
    expect(run.status).toBe(1)
    expect(run.problems.trimEnd().split('\n')).toHaveLength(21)
    expect(run.problems).toContain('1,500 problems (the first 20 are listed); nothing was written.\n')
    expect(existsSync(join(folder, 'none.csv'))).toBe(false)
  })

  test('end what goes to standard output before the first of them', () => {
    const run = compute(['-', '--indices', 'c-index'], 'client,therapist\nSAE,SAI\nSXA,SAI\nSAE,SAE\n')
    expect(run.status).toBe(1)
    expect(run.out).toBe('client,therapist,c-index\nSAE,SAI,15\n')
    expect(run.problems).toContain('1 problem; the output ends before line 3.\n')
  })

  test('--on-error skip leaves them out and lists each beside the output', () => {
    file('bad.csv', BAD)
    const run = compute(['bad.csv', '--indices', 'c-index', '--out', 'good.csv', '--on-error', 'skip'])
    expect(run.status).toBe(0)
    expect(written('good.csv')).toBe('id,client,therapist,c-index\n3,SAI,SAI,18\n8,sai,SAI,18\n')
    const list = rowsOf(written('good.csv.skipped.csv'))
    expect(list.map(({ line, column, found }) => [Number(line), column, found])).toEqual(
      FOUND.map(([line, column, found]) => [line, column, found]),
    )
    expect(list[0]!.reason).toBe('a Holland code contains only the letters R, I, A, S, E, C')
    expect(run.problems).toContain(
      `6 rows were left out, listed in ${join(folder, 'good.csv.skipped.csv')}.\n`,
    )

    const clean = compute(['-', '--out', 'good.csv', '--on-error', 'skip'], 'client,therapist\nSAE,SAI\n')
    expect(clean.status).toBe(0)
    expect(existsSync(join(folder, 'good.csv.skipped.csv'))).toBe(false)
  })

  test('--on-error skip to standard output lists each on standard error', () => {
    const run = compute(['-', '--indices', 'c-index', '--on-error', 'skip'], BAD)
    expect([run.status, run.out]).toEqual([0, 'id,client,therapist,c-index\n3,SAI,SAI,18\n8,sai,SAI,18\n'])
    for (const [line, , , code] of FOUND) {
      expect(run.problems).toMatch(new RegExp(`warning standard input:${line}\\b.*\\[${code}\\]`))
    }
    expect(run.problems).toContain('6 rows were left out, as listed above.\n')
  })

  test('a score that is not a number is one of them', () => {
    const scores = (role: string) => [...'RIASEC'].map((type) => `${role}_${type}`).join(',')
    const run = compute(
      ['-', '--indices', 'd2'],
      `${scores('client')},${scores('therapist')}\n1,2,3,4,5,x,1,2,3,4,5,6\n`,
    )
    expect(run.status).toBe(1)
    expect(run.problems).toContain('standard input:2 client_C "x": this is not a number.')
  })

  test.each(['stop', 'skip'])(
    'a quotation mark that is never closed refuses the file (--on-error %s)',
    (how) => {
      const run = compute(
        ['-', '--out', 'never.csv', '--on-error', how],
        `client,therapist\nSAE,SAI\n"SAE,SAI\n${'SAE,SAI\n'.repeat(200_000)}`,
      )
      expect(run.status).toBe(1)
      expect(run.problems).toContain(
        'standard input:3: the file is not well-formed CSV: a quotation mark is opened',
      )
      expect(run.problems).toMatch(/\n1 problem; nothing was written\.\n$/)
      expect(readdirSync(folder).filter((name) => name.startsWith('never'))).toEqual([])
    },
  )
})

describe('a file that cannot be used', () => {
  test.each([
    ['', 'empty-file'],
    ['\0\0', 'not-csv'],
    ['PK\x03\x04 client,therapist\n', 'not-csv'],
    ['kunde,therapist\nSAE,SAI\n', 'missing-column'],
    ['client,client,therapist\nSAE,SAE,SAI\n', 'repeated-column'],
    ['client,therapist,c-index\nSAE,SAI,1\n', 'taken-column'],
    ['client,therapist,therapist_R\nSAE,SAI,1\n', 'missing-column'],
    ['"client,therapist\nSAE,SAI\n', 'broken-csv'],
  ])('%j: %s', (text, code) => {
    const run = compute(['-', '--out', 'unmade.csv'], text)
    expect(run.status).toBe(1)
    expect(run.problems).toContain(`[${code}]`)
    expect(readdirSync(folder).filter((name) => name.startsWith('unmade'))).toEqual([])
  })

  test('is not there, or is a folder, or cannot be written to', () => {
    expect(compute(['nowhere.csv'])).toMatchObject({ status: 1, out: '' })
    expect(compute(['nowhere.csv']).problems).toContain('nowhere.csv: this file does not exist.')
    mkdirSync(join(folder, 'sub'))
    expect(compute(['sub']).problems).toContain('[unreadable-file]')
    file('codes2.csv', 'client,therapist\nSAE,SAI\n')
    const run = compute(['codes2.csv', '--out', 'codes2.csv/x.csv'])
    expect(run.status).toBe(1)
    expect(run.problems).toContain('[unwritable-folder]')
  })

  test('needs scores for an index of profiles', () => {
    const run = compute(['-', '--indices', 'd2'], 'client,therapist\nSAE,SAI\n')
    expect(run.status).toBe(1)
    expect(run.problems).toContain(
      'there is no column client_R to client_C; the columns are client, therapist',
    )
  })
})

test.each([
  [['compute'], 'The command needs a word more'],
  [['compute', '-', '--indices', 'c-indx'], 'Did you mean c-index?'],
  [['compute', '-', '--indices', 'distinctive-correlation'], 'which a list of pairs does not have'],
  [['compute', '-', '--indices', ','], 'does not name an index'],
  [['compute', '-', '--on-error', 'ignore'], 'Choices'],
  [['compute', 'same.csv', '--out', './same.csv'], 'names the file of pairs itself'],
  [['compute', 'same.csv', '--out', 'link.csv'], 'names the file of pairs itself'],
])('%j exits 2', (words, says) => {
  file('same.csv', 'client,therapist\nSAE,SAI\n')
  if (!existsSync(join(folder, 'link.csv'))) symlinkSync(join(folder, 'same.csv'), join(folder, 'link.csv'))
  const run = congruence(words, { cwd: folder })
  expect(run.problems).toContain(says)
  expect(run.status).toBe(2)
  expect(written('same.csv')).toBe('client,therapist\nSAE,SAI\n')
})

describe('a stream', () => {
  const start = (words: readonly string[]) => {
    const launcher = join(PROJECT, 'pipeline/launcher.js')
    const child = spawn(process.execPath, [launcher, 'compute', ...words], { cwd: folder, detached: true })
    child.stdin.on('error', () => {})
    return child
  }
  const pair = (i: number) => `${i},${CODES[36 + (i % 120)]},${CODES[36 + ((i * 7) % 120)]}\n`

  test('of 200,000 pairs comes out in order, no row lost', async () => {
    const child = start(['-', '--indices', 'c-index'])
    const out: Buffer[] = []
    child.stdout.on('data', (block: Buffer) => out.push(block))
    const ended = new Promise((resolve) => child.on('close', resolve))
    child.stdin.write('id,client,therapist\n')
    for (let i = 0; i < 200_000; i += 1000) {
      const block = Array.from({ length: 1000 }, (_, j) => pair(i + j)).join('')
      if (!child.stdin.write(block)) await new Promise((resolve) => child.stdin.once('drain', resolve))
    }
    child.stdin.end()
    expect(await ended).toBe(0)
    const lines = Buffer.concat(out).toString().split('\n').slice(1, -1)
    expect(lines).toHaveLength(200_000)
    expect(lines.every((line, i) => line.startsWith(pair(i).trimEnd()))).toBe(true)
  })

  test('whose reader has seen enough ends quietly', async () => {
    const child = start(['-'])
    let problems = ''
    child.stderr.on('data', (text) => {
      problems += text
    })
    const ended = new Promise((resolve) => child.on('close', (status, signal) => resolve([status, signal])))
    child.stdin.write('id,client,therapist\n')
    child.stdout.once('data', () => child.stdout.destroy())
    for (let i = 0; i < 1000 && child.exitCode === null; i++) {
      child.stdin.write(pair(i).repeat(1000))
      await new Promise((resolve) => setImmediate(resolve))
    }
    child.stdin.end()
    expect(await ended).toEqual([0, null])
    expect(problems).toBe('')
  })

  test('that is interrupted leaves nothing behind and says nothing', async () => {
    const child = start(['-', '--out', 'interrupted.csv', '--on-error', 'skip'])
    let problems = ''
    child.stderr.on('data', (text) => {
      problems += text
    })
    const ended = new Promise((resolve) => child.on('close', resolve))
    child.stdin.write(`id,client,therapist\n1,X,S\n${pair(1).repeat(50_000)}`)
    const made = () => readdirSync(folder).filter((name) => name.startsWith('interrupted'))
    while (made().length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
    process.kill(-child.pid!, 'SIGINT')
    await ended
    expect(problems).toBe('')
    expect(made()).toEqual([])
  })
})
