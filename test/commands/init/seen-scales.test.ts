import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { firstLook } from '../../../pipeline/commands/init/first-look.ts'
import { seenFile } from '../../../pipeline/commands/init/seen-file.ts'
import { seenScales } from '../../../pipeline/commands/init/seen-scales.ts'

async function scalesOf(file: string, bytes: Uint8Array) {
  return new Map(seenScales([seenFile(await firstLook(file, bytes))]).map((it) => [it.name, it]))
}

test('every scale of rows with answers has its own items, range and raters', async () => {
  const scales = await scalesOf('ratings.csv', readFileSync('data/example/ratings.csv'))
  expect(scales.get('bond')).toMatchObject({ items: 4, raters: ['client', 'therapist'] })
  expect(scales.get('bond')!.range![1]).toBeLessThanOrEqual(7)
  expect(scales.get('validation')).toMatchObject({ items: 3 })
  expect(scales.get('outcome_pre')).toMatchObject({ items: 1 })
  expect(scales.get('outcome_pre')!.range![1]).toBeGreaterThan(7)
  expect(['bond', 'task', 'goal', 'validation'].every((name) => scales.get(name)!.isEarly)).toBe(true)
  expect(['outcome_pre', 'outcome_post'].some((name) => scales.get(name)!.isEarly)).toBe(false)
  expect(scales.get('bond')!.answers).toBeGreaterThan(scales.get('validation')!.answers)
})

test('codes for no answer are in no range, and therapists are told from clients', async () => {
  const text = 'pair;Sitzung;Beurteiler;Skala;Item;Wert\n'
  const rows = [1, 2, 3, 4].map((item) => `D1;1;Therapeut;WAI;${item};${item === 4 ? 99 : item}\n`)
  const scales = await scalesOf('r.csv', new TextEncoder().encode(text + rows.join('')))
  expect(scales.get('WAI')).toMatchObject({ items: 4, range: [1, 3], raters: ['therapist'], answers: 4 })
})

test('sessions that are no numbers, or not named, may be early', async () => {
  const rows = (session: string) => `D1,${session},WAI,1,5\nD2,${session},WAI,1,4\n`
  for (const [session, isEarly] of [
    ['first', true],
    ['', true],
    ['2', true],
    ['7', false],
  ] as const) {
    const text = `pair,session,scale,item,value\n${rows(session)}`
    const scales = await scalesOf('r.csv', new TextEncoder().encode(text))
    expect(scales.get('WAI')!.isEarly, session).toBe(isEarly)
  }
})
