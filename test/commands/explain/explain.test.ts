import { describe, expect, test } from 'vitest'
import { type ExplainRequest, explain } from '../../../pipeline/commands/explain/explain.ts'
import { UsageError } from '../../../pipeline/commands/usage-error.ts'
import { INDICES } from '../../../pipeline/congruence/indices.ts'
import { NOTHING_EXPLAINED } from '../../support/nothing-explained.ts'
import { congruence } from '../../support/run.ts'

const text = (asked: Partial<ExplainRequest>, width = 100) =>
  explain({ ...NOTHING_EXPLAINED, ...asked }, width)
const data = (asked: Partial<ExplainRequest>) =>
  JSON.parse(explain({ ...NOTHING_EXPLAINED, ...asked, json: true }, 100))

/** Iachan's (1990) client with a tie in third place, and his therapist. */
const TIED = { clientScores: '0,20,20,30,40,10', therapistScores: '0,30,20,50,40,10' }

const OF_ONE_PAIR = INDICES.filter((index) => index.basis === 'code' || !index.needsNorms)

describe.each(OF_ONE_PAIR)('$id', (index) => {
  test('explains each of its examples with the value of the example', () => {
    const pairs: Partial<ExplainRequest>[] =
      index.basis === 'code'
        ? index.examples.map(({ client, therapist }) => ({ client, therapist }))
        : index.examples.map(({ client, therapist }) => ({
            clientScores: client.join(','),
            therapistScores: therapist.join(' '),
          }))
    pairs.forEach((pair, i) => {
      const { value, digits = 9 } = index.examples[i]!
      const asked = { ...pair, indices: index.id }
      const [found] = data(asked).indices
      if (value === null) {
        expect(found.value).toBeNull()
        expect(text(asked)).toContain('Undefined, because')
        expect(found.reason).toBe(index.basis === 'profile' ? index.undefinedWhen : found.reason)
      } else {
        expect(Math.abs(found.value - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-15)
        expect(found.worked.endsWith(` = ${found.value}`)).toBe(true)
        expect(text(asked).replace(/\s+/g, ' ')).toContain(found.worked.replace(/\s+/g, ' '))
      }
    })
  })
})

describe('where a value stands', () => {
  const standing = (client: string, therapist: string, id: string) =>
    data({ client, therapist, indices: id }).indices[0].all_pairs

  test('counts the pairs of codes exactly', () => {
    expect(standing('SAE', 'SAE', 'c-index')).toEqual({
      pairs: 14400,
      less_congruent: 14280,
      equally_congruent: 120,
      more_congruent: 0,
    })
    expect(standing('SAE', 'RCI', 'c-index')).toMatchObject({ less_congruent: 0, more_congruent: 14280 })
    expect(standing('SAE', 'IER', 'zener-schnuelle')).toMatchObject({ equally_congruent: 7200 })
  })

  test('takes a small distance as more congruent', () => {
    expect(standing('RIA', 'RIA', 'hamming-heine')).toMatchObject({
      less_congruent: 14280,
      more_congruent: 0,
    })
    expect(standing('RIA', 'SEC', 'hamming-heine')).toMatchObject({ less_congruent: 0 })
  })

  test('compares codes of two letters with codes of two letters, and leaves letters after the third out', () => {
    expect(standing('SA', 'AS', 'c-index-modified').pairs).toBe(900)
    expect(standing('S', 'AS', 'c-index-modified').pairs).toBe(180)
    expect(standing('SAEICR', 'SAE', 'c-index')).toEqual(standing('SAE', 'SAE', 'c-index'))
  })

  test('is said in words', () => {
    const said = (client: string, therapist: string) => text({ client, therapist, indices: 'c-index' })
    expect(said('SAE', 'SAI')).toContain('More congruent than 93% of all 14,400 pairs of codes, equal to 3%.')
    expect(said('SAE', 'SAE')).toContain('Most congruent of all 14,400 pairs of codes, equal to 1%.')
    expect(said('SAE', 'RCI')).toContain('Least congruent of all 14,400 pairs of codes, equal to 1%.')
  })
})

describe('scores', () => {
  test('with ties show every code they allow and the mean over them, 20.5 in the case of Iachan (1990)', () => {
    const found = data({ ...TIED, indices: 'iachan-m,c-index,d' })
    expect(found.client).toEqual({
      code: 'ESI',
      code_from: 'scores',
      tie_codes: ['ESI', 'ESA'],
      scores: [0, 20, 20, 30, 40, 10],
    })
    expect(found.indices.map(({ tie_mean }: { tie_mean: number | null }) => tie_mean)).toEqual([
      20.5,
      12.5,
      null,
    ])
    const shown = text({ ...TIED, indices: 'iachan-m' })
    expect(shown).toContain('Tied scores of the client allow 2 codes: ESI ESA.')
    expect(shown).toContain('Mean over the 2 pairs of codes that ties allow: 20.5')
  })

  test('with a band count as tied if they are closer', () => {
    const scores = { clientScores: '10,20,30,50,44,5', therapistScores: '5,20,30,45,35,10' }
    expect(data({ ...scores, indices: 'n3' }).client.tie_codes).toEqual(['SEA'])
    const banded = data({ ...scores, indices: 'n3', tieBand: '8' })
    expect([banded.tie_band, banded.client.tie_codes]).toEqual([8, ['SEA', 'ESA']])
  })

  test('that allow the code beside them let it stand; scores that do not are used, and it is said', () => {
    const allowed = data({ ...TIED, client: 'ESA', therapist: 'SEI', indices: 'n3' })
    expect([allowed.client.code, allowed.client.code_from]).toEqual(['ESA', 'written'])
    const other = data({ ...TIED, client: 'RIA', therapist: 'SEI', indices: 'n3' })
    expect([other.client.code, other.client.code_from]).toEqual(['ESI', 'scores'])
    expect(other.remarks[0]).toBe(
      "The client's code RIA contradicts the scores, which give ESI; ESI is used.",
    )
  })

  test('of one person go with the code of the other, whoever that is', () => {
    const { clientScores } = TIED
    expect(data({ clientScores, client: 'SEI', indices: 'n3' }).therapist.code).toBe('SEI')
    expect(data({ therapistScores: clientScores, client: 'SEI', indices: 'n3' }).client.code).toBe('SEI')
    expect(() => text({ ...TIED, client: 'SEI' })).toThrow('Whose code is "SEI"?')
  })

  test('that are all equal allow 120 codes, and the code is said to mean nothing', () => {
    const found = data({ ...TIED, clientScores: '7,7,7,7,7,7', indices: 'c-index' })
    expect(found.client.tie_codes).toHaveLength(120)
    expect(found.indices[0].tie_mean).toBe(9)
    expect(found.remarks[0]).toContain('the code RIA has no information')
  })
})

describe('codes', () => {
  test('that are harmlessly unusual are read, and it is said', () => {
    const found = data({ client: 'ｓａｅ', therapist: 'sai ', indices: 'n3' })
    expect([found.client.code, found.therapist.code]).toEqual(['SAE', 'SAI'])
    expect(found.remarks).toHaveLength(2)
  })

  test('of fewer letters than an index needs leave it undefined, with the reason', () => {
    const { indices } = data({ client: 'SA', therapist: 'SAE' })
    const of = (id: string) => indices.find((index: { id: string }) => index.id === id)
    expect(of('c-index')).toMatchObject({
      value: null,
      reason: "the client's code has fewer than 3 letters",
      worked: null,
      all_pairs: null,
    })
    expect(of('c-index-modified').value).toBe(18)
    expect(of('distinctive-correlation').reason).toContain('one pair does not have')
  })

  test.each([
    [{ client: 'SXA', therapist: 'SAI' }, 'code of the client "SXA"'],
    [{ client: 'SAE', therapist: 'SSA' }, 'contains each letter at most once'],
    [{ client: '', therapist: 'SAE' }, 'Write a code such as SAE'],
    [{ client: 'RIASECR', therapist: 'SAE' }, 'at most six letters'],
    [{ client: 'SAE' }, 'The therapist needs a code or scores'],
    [{ clientScores: '1,2,3', therapist: 'SAE' }, '3 numbers, not six'],
    [{ clientScores: '1,2,3,4,5,,6', therapist: 'SAE' }, '"" is not a number'],
    [{ clientScores: '1,2,3,4,5,six', therapist: 'SAE' }, '"six" is not a number'],
    [{ ...TIED, tieBand: 'eight' }, '--tie-band 8'],
    [{ client: 'SAE', therapist: 'SAI', tieBand: '8' }, 'needs scores'],
    [{ client: 'SAE', therapist: 'SAI', indices: 'c-indx' }, 'Did you mean c-index?'],
    [{ client: 'SAE', therapist: 'SAI', indices: ' ,' }, 'such as c-index,n3'],
  ])('%j is refused with what to write', (asked, says) => {
    expect(() => text(asked)).toThrow(UsageError)
    expect(() => text(asked)).toThrow(says)
  })

  test('that are both wrong are both named', () => {
    expect(() => text({ client: 'SXA', therapist: 'SSA' })).toThrow(/"SXA".*\n.*"SSA"/)
  })
})

test.each([60, 80, 120])('the explanation stays within %i columns', (width) => {
  for (const line of text(TIED, width).split('\n')) expect(line.length, line).toBeLessThanOrEqual(width)
})

describe('on the command line', () => {
  test('every index of one pair, without colour', () => {
    const run = congruence(['explain', 'SAE', 'SAI'])
    expect([run.status, run.problems]).toEqual([0, ''])
    expect(run.out).toContain('3·(3-0) + 2·(3-0) + 1·(3-3) = 15')
    expect(run.out.includes(String.fromCharCode(27))).toBe(false)
  })

  test('scores and band, as data', () => {
    const words = ['--client-scores', '0,20,20,30,40,10', '--therapist-scores=0,30,20,50,40,10']
    const run = congruence(['explain', ...words, '--indices', 'iachan-m', '--tie-band', '0', '--json'])
    expect(JSON.parse(run.out).indices[0].tie_mean).toBe(20.5)
  })

  test.each([
    [['SXA', 'SAI'], 'code-not-a-type'],
    [['', 'SAI'], 'Write a code such as SAE'],
    [['SAE', 'SAI', 'RIA'], 'RIA'],
    [['--client-scores', '1,2', '--therapist-scores', '1,2,3,4,5,6'], 'Write six numbers'],
    [['SAE', 'SAI', '--client-scores'], 'client-scores'],
    [['SAE', 'SAI', '--indices', 'n3', '--indices', 'd'], 'Write --indices only once.'],
  ])('%j exits 2 with a sentence', (words, says) => {
    const run = congruence(['explain', ...words])
    expect([run.status, run.out]).toEqual([2, ''])
    expect(run.problems).toContain(says)
    expect(run.problems).not.toContain('    at ')
  })
})
