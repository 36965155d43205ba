import { expect, test } from 'vitest'
import { computedPairs } from '../../../pipeline/commands/compute/computed-pairs.ts'
import { INDICES } from '../../../pipeline/congruence/indices.ts'
import { code } from '../../../pipeline/holland/code.ts'

const HEAD = `client,therapist,${['client', 'therapist'].flatMap((role) => [...'RIASEC'].map((type) => `${role}_${type}`)).join()}`
const SCORES = [
  ['10,20,35,40,15,5', '12,30,30,42,25,9'],
  ['1,2,3,4,5,6', '6,5,4,3,2,1'],
  ['7,7,7,7,7,7', '3,1,2,6,5,4'],
]
const CODES = [
  ['SAE', 'SIC'],
  ['SAE', 'SIC'],
  ['S', 'RIA'],
  ['', 'RIA'],
]

async function summaryOf(text: string) {
  const { summary } = await computedPairs({
    source: { file: 'pairs.csv', size: null, blocks: blocks(text) },
    ...{ columns: null, indices: null, long: false, onError: 'stop' },
    write() {},
  })
  return new Map(summary.map((it) => [it.id, it]))
}

async function* blocks(text: string) {
  yield new TextEncoder().encode(text)
}

test('codes: the rows that have a value, their mean, SD and ends', async () => {
  const summary = await summaryOf(`client,therapist\n${CODES.map((row) => row.join()).join('\n')}\n`)
  for (const index of INDICES) {
    if (index.basis !== 'code') continue
    const valid = CODES.filter(([c, t]) =>
      [c, t].every((it) => it!.length >= (index.acceptsShorter ? 1 : index.letters)),
    )
    const values = valid.map(([c, t]) => index.value(code(c!), code(t!)))
    const found = summary.get(index.id)!
    expect(found.n).toBe(values.length)
    expect(found.mean).toBeCloseTo(values.reduce((a, b) => a + b, 0) / values.length, 12)
    expect([found.min, found.max]).toEqual([Math.min(...values), Math.max(...values)])
    const m = found.mean!
    const squares = values.reduce((sum, value) => sum + (value - m) ** 2, 0)
    expect(found.sd).toBeCloseTo(Math.sqrt(squares / (values.length - 1)), 12)
  }
})

test('scores: an undefined value is no row, and one value has no SD', async () => {
  const rows = SCORES.map(([c, t]) => `,,${c},${t}`)
  const all = await summaryOf(`${HEAD}\n${rows.join('\n')}\n`)
  expect(all.get('city-block')).toMatchObject({ n: 3, min: expect.any(Number) })
  expect(all.get('profile-correlation')!.n).toBe(2)
  const one = await summaryOf(`${HEAD}\n${rows[2]}\n`)
  expect(one.get('city-block')).toMatchObject({ n: 1, sd: null })
  expect(one.get('profile-correlation')).toEqual({
    id: 'profile-correlation',
    n: 0,
    mean: null,
    sd: null,
    min: null,
    max: null,
  })
})
