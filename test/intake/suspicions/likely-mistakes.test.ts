import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { check } from '../../../pipeline/commands/check/check.ts'
import { EXAMPLE, freshFolder, PROJECT } from '../../support/run.ts'
import { checkedRows, WIDE_HEAD, wideRows } from '../../support/wide-study.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

let n = 0
async function found(
  data: Parameters<typeof wideRows>[0],
  settings: Readonly<Record<string, unknown>> = {},
  head = WIDE_HEAD,
  ofFile = {},
) {
  const { problems } = await checkedRows(join(folder, String(n++)), wideRows(data), settings, ofFile, head)
  return problems
}
const codes = async (...given: Parameters<typeof found>) => (await found(...given)).map(({ code }) => code)

const sessions = (scale: object) => ({ scales: { bond: { label: 'Bond', items: 1, ...scale } } })

describe('six scores on another scale', () => {
  test.each([
    ['stanines', [1, 9], [1, 9], [0, 50], 'profile-range-not-used', [1, 9]],
    ['means of items', [1, 5], [1, 5], [0, 50], 'profile-range-not-used', [0, 5]],
    ['sums under percentages', [5, 48], [5, 48], [0, 100], 'profile-range-not-used', [0, 50]],
  ] as const)('%s', async (_, client, therapist, range, code, cure) => {
    expect(await codes({ client, therapist }, { profile_range: range })).toEqual([code])
    expect(await codes({ client, therapist }, { profile_range: cure })).toEqual([])
  })

  test.each([
    ['therapists', [5, 48], [10, 99]],
    ['clients', [10, 99], [5, 48]],
  ] as const)('another inventory for %s, with a declared range and without', async (_, client, therapist) => {
    for (const profile_range of [[0, 100], undefined])
      expect(await codes({ client, therapist }, { profile_range })).toEqual(['scores-of-two-scales'])
  })

  test('standardised scores without a range; declared, they are not told', async () => {
    const data = { client: [-3, 3], therapist: [-3, 3] } as const
    const [told] = await found(data, { profile_range: undefined })
    expect(told).toMatchObject({ code: 'standardised-scores', remedy: /profile_range: \[-3, 3\]/ })
    expect(await codes(data, { profile_range: [-3, 3] })).toEqual([])
  })

  test('not told of a range that is used, or of few people', async () => {
    expect(await codes({})).toEqual([])
    expect(await codes({ client: [20, 44], therapist: [1, 26] })).toEqual([])
    expect(await codes({ client: [1, 9], therapist: [1, 9], pairs: 2, therapists: 2 })).toEqual([])
  })
})

describe('ratings', () => {
  test('of which nobody uses the upper half, and the cure', async () => {
    const answers = [1, 4] as const
    const [told, ...others] = await found({ answers })
    expect(told).toMatchObject({
      code: 'upper-half-not-used',
      remedy: /write range: \[1, 4\] under scales\.bond/,
    })
    expect(others).toEqual([])
    expect(await codes({ answers }, sessions({ range: [1, 4] }))).not.toContain('upper-half-not-used')
    expect(await codes({ answers: [1, 5] })).toEqual([])
  })

  test('a mean entered where a sum is declared', async () => {
    expect(await codes({}, sessions({ range: [4, 28] }))).toContain('rating-out-of-range')
    expect(await codes({ answers: [4, 7] }, sessions({ range: [4, 28] }))).toEqual(['upper-half-not-used'])
  })

  test('that are all the same', async () => {
    expect(await codes({ answers: [4, 4] })).toContain('constant-scale')
  })

  test('in other sessions than the early ones: which, and the cure', async () => {
    const head = WIDE_HEAD.map((it) => it.replace(/bond_(\d)_1/, 'bond_1$1_1'))
    const [told] = await found({}, {}, head)
    expect(told).toMatchObject({
      code: 'unrated-outcome',
      message: /it was rated in sessions 11, 12, 13$/,
      remedy: /write early_sessions: \[11, 12, 13\]/,
    })
    expect(await codes({}, { early_sessions: [11, 12, 13] }, head)).toEqual([])
  })

  test('in sessions that are dates of Excel', async () => {
    const head = WIDE_HEAD.map((it) => it.replace(/bond_(\d)_1/, 'bond_4529$1_1'))
    const [told] = await found({}, {}, head)
    expect(told?.message).toMatch(/3 sessions from 45291 to 45293, which look like dates/)
    expect(told?.remedy).toMatch(/number the sessions of each pair 1, 2, 3/)
  })

  test('by the other person than the outcome says, and the cure', async () => {
    const head = WIDE_HEAD.map((it) => it.replace('client_bond', 'therapist_bond'))
    const [told] = await found({}, {}, head)
    expect(told).toMatchObject({ code: 'unrated-outcome', message: /it was rated by the therapist$/ })
    expect(told?.remedy).toMatch(/write rater: therapist under outcomes\.bond/)
    expect(await codes({}, { outcomes: { bond: { scale: 'bond', rater: 'therapist' } } }, head)).toEqual([])
  })
})

describe('sessions taken as items', () => {
  const headWith = (name: string) => [
    ...WIDE_HEAD.slice(0, 14),
    ...[1, 2, 3].map((i) => name.replace('#', String(i))),
  ]
  const items = (columns: string, scale?: string) => ({
    items: [{ columns, session: 1, rater: 'client', ...(scale === undefined ? {} : { scale }) }],
  })
  const three = sessions({ items: 3, range: [1, 7] })

  test.each([
    ['{scale}_s{item}', undefined],
    ['bond_s{item}', 'bond'],
    ['{scale}_T{item}', undefined],
    ['{scale} Sitzung {item}', undefined],
    ['session{item}_{scale}', undefined],
    ['S{item}_bond', 'bond'],
    ['bond_week_{item}', 'bond'],
  ])('%s', async (pattern, scale) => {
    const head = headWith(pattern.replace('{scale}', 'bond').replace('{item}', '#'))
    const told = await found({}, three, head, items(pattern, scale))
    const problems = told.filter(({ code }) => code === 'sessions-as-items')
    expect(problems).toMatchObject([{ code: 'sessions-as-items', column: 'items', found: pattern }])
    expect(problems[0]!.remedy).toContain(pattern.replace('{item}', '{session}'))
  })

  test.each([
    ['{scale}_{item}', undefined],
    ['{scale}_i{item}', undefined],
    ['bonds{item}', 'bond'],
    ['s1_{scale}_{item}', undefined],
    ['session1_{scale}{item}', undefined],
  ])('not %s', async (pattern, scale) => {
    const head = headWith(pattern.replace('{scale}', 'bond').replace('{item}', '#'))
    expect(await codes({}, three, head, items(pattern, scale))).not.toContain('sessions-as-items')
  })
})

describe('therapists', () => {
  test.each([
    [1, true],
    [2, true],
    [3, true],
    [4, false],
  ])('%i of them', async (therapists, isTold) => {
    expect((await codes({ therapists })).includes('few-therapists')).toBe(isTold)
  })
})

describe('people about which nothing is known', () => {
  const without = (role: 'client' | 'therapist', isKnown: (id: string) => boolean) =>
    wideRows().map((row) => {
      const [from, id] = role === 'client' ? [2, row[0]] : [8, row[1]]
      return isKnown(String(id)) ? row : row.map((cell, i) => (i >= from && i < from + 6 ? '' : cell))
    })

  test('half of the therapists: one warning, with the pairs that it costs', async () => {
    const rows = without('therapist', (id) => Number(id.slice(1)) > 4)
    const { problems, understood } = await checkedRows(join(folder, String(n++)), rows)
    expect(problems).toMatchObject([
      {
        code: 'people-without-profile',
        message:
          '4 of the 8 therapists in pairs have neither six scores nor a code, so 12 pairs are left out',
      },
    ])
    expect(understood).toMatchObject({ pairs: 12, therapists: 4, people: { therapist: { neither: 4 } } })
  })

  test('one client of twenty-four is in the summary only', async () => {
    const { problems, understood } = await checkedRows(
      join(folder, String(n++)),
      without('client', (id) => id !== 'C3'),
    )
    expect(problems).toEqual([])
    expect(understood).toMatchObject({ pairs: 23, people: { client: { neither: 1 } } })
  })
})

describe('no false alarm', () => {
  const STUDIES = join(PROJECT, 'test/studies')
  /** What is true of two of the studies. */
  const TRUE: Readonly<Record<string, readonly string[]>> = {
    's1-allsocial': ['one-type-only'],
    's10-missing': ['few-values-of-outcome'],
  }
  const studies = readdirSync(STUDIES, { withFileTypes: true }).filter((it) => it.isDirectory())

  test.each([
    ...studies.map(({ name }) => [name, join(STUDIES, name)] as const),
    ['the example', EXAMPLE] as const,
    ['the reference study', join(PROJECT, 'data/reference')] as const,
    ['the sound study', join(PROJECT, 'test/invalid/sound')] as const,
  ])('in %s', async (name, study) => {
    const { problems } = await check(join(study, 'study.yaml'))
    expect(problems.map(({ code }) => code)).toEqual(TRUE[name] ?? [])
  })
})
