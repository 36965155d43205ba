import { describe, expect, test } from 'vitest'
import { indicesOutput } from '../../../pipeline/commands/indices/indices-output.ts'
import { UsageError } from '../../../pipeline/commands/usage-error.ts'
import { INDICES } from '../../../pipeline/congruence/indices.ts'
import { congruence } from '../../support/run.ts'

const text = (id: string | null, width: number) => indicesOutput({ id, json: false }, width)
const data = async (id: string | null) => JSON.parse(await indicesOutput({ id, json: true }, 100))

describe('the list of indices', () => {
  test.each([60, 80, 100, 120])('in %i columns names every index and stays within them', async (width) => {
    const lines = (await text(null, width)).split('\n')
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(width)
    const starting = lines.map((line) => line.split(' ')[0])
    for (const { id } of INDICES) expect(starting, id).toContain(id)
  })

  test('says of each index what it takes to choose one, in columns where there is room and in words elsewhere', async () => {
    expect(await text(null, 100)).toContain(
      [
        'index                    letters range       direction  level    M (SD)      symmetric confidence',
        'first-letter             1       0 to 1      similarity binary   0.17 (0.37) yes       certain',
        '  First-letter agreement (Holland, 1963)',
      ].join('\n'),
    )
    expect(await text(null, 60)).toContain(
      [
        'levenshtein-heine',
        '  Levenshtein distance (Heine) (Heine & Hartmann, 2025;',
        '  Levenshtein, 1966); 3 letters; 0 to 2.125; distance;',
        '  interval; M (SD) 1 (0.39); asymmetric; certain',
      ].join('\n'),
    )
  })
})

describe('the card of one index', () => {
  test('holds definition, rules, exact moments, source and worked examples', async () => {
    const card = await text('zener-schnuelle', 100)
    for (const part of [
      '3: first letters the same',
      'asymmetric: swapping client and therapist can change the value',
      'M = 1.12, SD = 1.44, skewness 1.22',
      '6,480 change when roles are swapped',
      '0:7,200 1:2,880 2:1,440 3:1,800 4:600 5:360 6:120',
      'Zener, T. B., & Schnuelle, L. (1976).',
      'RIA and RSI: positions in RSI: R 1, I 3, A absent; first letters the same = 3',
    ]) {
      expect(card).toContain(part)
    }
  })

  test.each(INDICES.map(({ id }) => id))(
    'of %s stays within 80 columns and prints no number badly',
    async (id) => {
      const card = await text(id, 80)
      for (const line of card.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
      expect(card).not.toMatch(/undefined\b(?!:)|NaN|\[object|null/)
    },
  )

  test('of an index that does not exist names the nearest', async () => {
    await expect(text('c-indx', 80)).rejects.toThrow(UsageError)
    await expect(text('c-indx', 80)).rejects.toThrow('Did you mean c-index?')
  })
})

describe('the indices as data', () => {
  test('all have the same keys in the same order, and say everything', async () => {
    const all = await data(null)
    expect(all.map(({ id }: { id: string }) => id)).toEqual(INDICES.map(({ id }) => id))
    for (const index of all) expect(Object.keys(index)).toEqual(KEYS)
  })

  test('carry exact moments, rules, examples and sources', async () => {
    const index = await data('n3')
    expect(index.all_pairs).toMatchObject({ pairs: 14400, mean: 1.5, variance: 0.45, changed_by_swapping: 0 })
    expect(index.all_pairs.counts).toEqual([720, 6480, 6480, 720].map((pairs, value) => ({ value, pairs })))
    expect(index.sources[0]).toMatchObject({ id: 'joerin-fux-2005', citation: 'Joerin Fux, 2005' })
    expect(index.examples[0]).toMatchObject({ client: 'SAE', value: 3 })
    expect((await data('iachan-m')).rules[0]).toEqual({ value: 22, when: 'a letter first in both codes' })
    expect((await data('d2')).all_pairs).toBeNull()
  })
})

test('on the command line: exit 0 without colour, exit 2 with the nearest name', () => {
  const list = congruence(['indices'])
  expect([list.status, list.problems]).toEqual([0, ''])
  expect(list.out.includes(String.fromCharCode(27))).toBe(false)
  const wrong = congruence(['indices', 'iachan'])
  expect([wrong.status, wrong.out]).toEqual([2, ''])
  expect(wrong.problems).toContain('Did you mean iachan-m?')
  expect(wrong.problems).not.toContain('    at ')
})

const KEYS = [
  'id',
  'title',
  'meaning',
  'definition',
  'rules',
  'basis',
  'letters',
  'accepts_shorter',
  'uses_order',
  'uses_hexagon',
  'needs_sample',
  'describes_only',
  'range',
  'direction',
  'symmetric',
  'level',
  'undefined_when',
  'variant',
  'confidence',
  'sources',
  'examples',
  'all_pairs',
]
