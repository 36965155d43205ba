import { describe, expect, test } from 'vitest'
import { seenFiles } from '../../../pipeline/commands/init/seen-files.ts'

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
const within = (n: number) => [...'RIASEC'].flatMap((type) => upTo(n).map((item) => `${type}${item}`))
const answer = (person: number, item: number) => 1 + ((person * 7 + item * 3) % 5)

/** A file of three people with answers to these items. */
function people(items: readonly string[], before = ['person_id', 'role'], add = 0): Uint8Array {
  const cells = (i: number) =>
    before.map((name) => (name === 'role' ? ['client', 'therapist'][i % 2] : `P${i}`))
  const rows = upTo(3).map((i) => [...cells(i), ...items.map((_, k) => answer(i, k) + add)])
  return new TextEncoder().encode([[...before, ...items], ...rows].map((row) => row.join(',')).join('\n'))
}

const seen = (file: Uint8Array, name = 'people.csv') => seenFiles(new Map([[name, file]]))

describe('answers to an inventory are proposed with the reason', () => {
  test.each([
    ['ip_{item}', 'riasec-60', upTo(60).map((i) => `ip_${i}`)],
    ['Item{item}', 'riasec-60', upTo(60).map((i) => `Item${String(i).padStart(2, '0')}`)],
    ['{scale}{item}', 'riasec-60', within(10)],
    ['i{item}', 'riasec-30', upTo(30).map((i) => `i${i}`)],
    ['{scale}{item}', 'riasec-30', within(5)],
  ])('%s is %s', async (columns, instrument, names) => {
    const { settings, files, layout } = await seen(people(names))
    expect(settings.inventory).toEqual({
      ...{ instrument, columns },
      ...(instrument === 'riasec-60' && { range: [1, 5] }),
    })
    expect(settings).not.toHaveProperty('profile_range')
    expect(layout).toBe('tidy')
    expect(files[0]!.kinds).toEqual(['people'])
    expect(files[0]!.proposals.people.why.inventory).toMatch(/letters of the six types|compare their order/)
  })

  test('in a row with both people by the names without the role', async () => {
    const names = ['client', 'therapist'].flatMap((role) => upTo(60).map((i) => `${role}_ip_${i}`))
    const { settings, files } = await seen(people(names, ['dyad_id', 'client_id', 'therapist_id']))
    expect(settings.inventory).toMatchObject({ instrument: 'riasec-60', columns: 'ip_{item}' })
    expect(files[0]!.kinds).toEqual(['dyads'])
  })

  test('for each role if clients and therapists had different ones', async () => {
    const given = new Map([
      [
        'clients.csv',
        people(
          upTo(60).map((i) => `ip_${i}`),
          ['client_id'],
        ),
      ],
      ['therapists.csv', people(within(5), ['therapist_id'])],
    ])
    expect((await seenFiles(given)).settings.inventory).toEqual({
      client: { instrument: 'riasec-60', columns: 'ip_{item}', range: [1, 5] },
      therapist: { instrument: 'riasec-30', columns: '{scale}{item}' },
    })
  })
})

test.each([
  ['an item is missing', people(upTo(59).map((i) => `ip_${i}`))],
  ['the answers are not possible in the form', people(within(5), undefined, 3)],
  [
    'the rows are sessions',
    people(
      upTo(60).map((i) => `ip_${i}`),
      ['dyad_id', 'session'],
    ),
  ],
])('no inventory is proposed if %s', async (_, file) => {
  expect((await seen(file)).settings).not.toHaveProperty('inventory')
})
