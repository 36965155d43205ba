import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parentheticalCitation } from '../../pipeline/document/references/in-text-citation.ts'
import { shippedInstruments } from '../../pipeline/instruments/instruments.ts'

const shipped = shippedInstruments()
const folder = new URL('../../data/instruments/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))

test('every file is an instrument of its name, in alphabetical order', () => {
  expect([...shipped.keys()]).toEqual(files.map((file) => file.replace('.yaml', '')).sort())
})

test('the table in the README lists every file', () => {
  const readme = readFileSync(new URL('README.md', folder), 'utf8')
  const listed = [...readme.matchAll(/^\| `(.+?)` \|/gm)].map(([, file]) => file)
  expect(listed.sort()).toEqual([...files].sort())
})

describe('the forms of the Working Alliance Inventory are keyed as in the field notes', () => {
  /** Items and reversed items of task, bond and goal. */
  const KEYS = {
    wai: {
      task: ['2 4 7 11 13 15 16 18 24 31 33 35', '7 11 15 31 33'],
      bond: ['1 5 8 17 19 20 21 23 26 28 29 36', '1 20 29'],
      goal: ['3 6 9 10 12 14 22 25 27 30 32 34', '3 9 10 12 27 34'],
    },
    'wai-s': { task: ['1 2 8 12', ''], bond: ['3 5 7 9', ''], goal: ['4 6 10 11', '4 10'] },
    'wai-sr': { task: ['1 2 10 12', ''], bond: ['3 5 7 9', ''], goal: ['4 6 8 11', ''] },
  }
  const cases = Object.entries(KEYS).flatMap(([id, scales]) =>
    Object.entries(scales).map(([scale, [items, reverse]]) => [id, scale, items!, reverse!] as const),
  )
  test.each(cases)('%s, %s', (id, scale, items, reverse) => {
    const found = shipped.get(id)!.scales[scale]!
    expect(found.items!.join(' ')).toBe(items)
    expect(found.reverse!.join(' ')).toBe(reverse)
  })

  test.each([
    ['wai', 36, [1, 7], 14],
    ['wai-s', 12, [1, 7], 2],
    ['wai-sr', 12, [1, 5], 0],
  ] as const)('%s in all', (id, items, range, reversed) => {
    const form = shipped.get(id)!
    expect(form).toMatchObject({ items, range, raters: ['client', 'therapist'] })
    const total = form.scales.total!
    expect(total.items).toEqual(Array.from({ length: items }, (_, i) => i + 1))
    expect(total.reverse).toHaveLength(reversed)
  })

  test('only the WAI-SR is certain', () => {
    expect(['wai', 'wai-s', 'wai-sr'].map((id) => shipped.get(id)!.awaitsChecking)).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe.each([...shipped.values()])('$id', (form) => {
  test('says whose permission it needs and cites works that exist', () => {
    expect(form.licence).toMatch(/\.$/)
    for (const id of form.citation) expect(parentheticalCitation(id)).toMatch(/, \d{4}$/)
  })

  test('says what awaits checking, and nothing it does not know passes for certain', () => {
    const keys = Object.values(form.scales).flatMap(({ items, reverse }) => [items, reverse])
    if (keys.includes(null)) expect(form.awaitsChecking).toBe(true)
    if (form.awaitsChecking) expect(form.note).toMatch(/\.$/)
  })
})

test('what is not known is not made up', () => {
  const oq = shipped.get('oq-45')!
  expect(oq.scales.total).toMatchObject({ reverse: null, reverseCount: 9, count: 45 })
  expect(oq.scales.symptom_distress).toMatchObject({ items: null, count: 25 })
  expect(shipped.get('rri-c-short')).toMatchObject({ items: 8, range: null })
})

test('RIASEC forms give every type equally many items and use each once', () => {
  for (const id of ['riasec-60', 'riasec-30', 'riasec-scores']) {
    const form = shipped.get(id)!
    expect(Object.keys(form.scales).join('')).toBe('RIASEC')
    const items = Object.values(form.scales).flatMap((scale) => scale.items!)
    expect(items.sort((a, b) => a - b)).toEqual(Array.from({ length: form.items }, (_, i) => i + 1))
  }
})
