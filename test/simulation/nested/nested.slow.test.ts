import { expect, test } from 'vitest'
import { POPULATIONS } from './populations.ts'
import { committedRows } from './read-rows.ts'
import { rowOf } from './requirements.ts'
import { tried } from './tried.ts'

const rows = committedRows()

const SAMPLES = 2000

/** A new simulation with another seed agrees with the committed one, within 4 standard errors of both. */
test.each(['Social therapists +0.55', 'none'])('a new simulation agrees: congruence, %s', (effect) => {
  const population = POPULATIONS.findIndex(
    (it) => it.predictor === 'congruence' && it.effect === effect && it.icc === 0.3,
  )
  const known = POPULATIONS[population]!
  for (const { method, rejected } of tried({
    population,
    samples: SAMPLES,
    seed: 20_260_202,
    drawing: false,
  })) {
    const committed = rowOf(rows, known, method)!
    const rate = committed.rejected
    const se = Math.sqrt((rate * (1 - rate)) / SAMPLES + committed.mc_se ** 2)
    expect(Math.abs(rejected / SAMPLES - rate), `${method}: ${rejected} of ${SAMPLES}`).toBeLessThan(4 * se)
  }
})
