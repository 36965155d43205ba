import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { numbersInWords } from '../../../pipeline/commands/understood/numbers-in-words.ts'
import { shortText, understoodText } from '../../../pipeline/commands/understood/understood-text.ts'
import { congruence, freshFolder, PROJECT } from '../../support/run.ts'
import { checkedRows, wideRows } from '../../support/wide-study.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const study = (source: string) => join(source, 'study.yaml')

describe('what was understood', () => {
  test('as a table for the terminal', async () => {
    const { understood } = await checkedRows(join(folder, 'wide'), wideRows())
    expect(understoodText(understood!, 100).split('\n')).toEqual([
      'Pairs                   24: 24 clients, 8 therapists with 3 clients each',
      'Clients                 24 with six scores, 0 with a code only, 0 with neither; codes: 24 of 3',
      '                        letters',
      'Therapists              8 with six scores, 0 with a code only, 0 with neither; codes: 8 of 3 letters',
      'Inventory               six scores as in the files; scores from 0 to 50',
      'bond by client          item 1, answers 1 to 7; pairs rated in each session: 1 (24), 2 (24), 3 (24)',
      'Early sessions          1–3',
      'bond                    early rating for all 24 pairs',
      'c-index                 value for all 24 pairs',
      'Missing                 empty in 0 cells, "NA" in 0 cells',
      'Primary test            c-index and bond: 24 pairs, 8 therapists',
    ])
  })

  test('shorter after a run: only what pairs lack', async () => {
    const rows = wideRows().map((row, i) => (i === 0 ? [...row.slice(0, 14), '', '', ''] : row))
    const { understood } = await checkedRows(join(folder, 'short'), rows)
    expect(shortText(understood!, 100).split('\n')).toEqual([
      'Pairs                   24: 24 clients, 8 therapists with 3 clients each',
      'bond                    early rating for 23 of 24 pairs; for 1, no early session was rated',
      'Primary test            c-index and bond: 23 pairs, 8 therapists',
    ])
  })

  test('as JSON, with the cure of an index that many pairs lack', () => {
    const run = congruence(['check', study(join(PROJECT, 'data/reference')), '--format', 'json'])
    expect(run.status).toBe(0)
    const { understood } = JSON.parse(run.out)
    expect(understood).toMatchObject({ pairs: 1451, clients: 1451, therapists: 9 })
    expect(understood.people.therapist.codes).toEqual([
      { letters: 1, people: 1 },
      { letters: 2, people: 6 },
      { letters: 3, people: 2 },
    ])
    expect(understood.indices.find(({ id }: { id: string }) => id === 'c-index')).toEqual({
      ...{ id: 'c-index', pairs: 306 },
      without: [{ reason: "the therapist's code has fewer than 3 letters", pairs: 1145 }],
      instead: { index: 'c-index-modified', pairs: 1451 },
    })
  })

  test('not of a study with errors', () => {
    const run = congruence([
      'check',
      join(PROJECT, 'test/invalid/missing-file/study.yaml'),
      '--format',
      'json',
    ])
    expect(run.status).toBe(1)
    expect(JSON.parse(run.out).understood).toBeNull()
  })

  test('before the findings of a run, and not with --quiet', async () => {
    const own = join(folder, 'run')
    await checkedRows(own, wideRows({ pairs: 12 }), { resamples: 99 })
    const args = ['run', study(own), '--out', join(folder, 'out')]
    const lines = congruence(args).out.split('\n')
    expect(lines[0]).toBe('Pairs                   12: 12 clients, 8 therapists with 1 to 2 clients each')
    expect(lines.findIndex((line) => line.startsWith('Report: '))).toBeGreaterThan(1)
    expect(congruence([...args, '--quiet']).out).toBe('')
  })
})

test.each([
  [[1, 2, 3, 5], '1–3, 5'],
  [[4, 1, 2], '1, 2, 4'],
  [[7], '7'],
  [[3, 2, 1, 9, 10, 11, 12], '1–3, 9–12'],
] as const)('numbers in words: %j', (numbers, words) => {
  expect(numbersInWords(numbers)).toBe(words)
})
