import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import type { Draw } from './bootstrap-correlations.ts'
import { drawWithReplacement } from './draw-with-replacement.ts'

/**
 * The units of many resamples, one resample after another. Drawn once, they serve every variable of the same
 * rows.
 */
export function drawnUnits(units: number, resamples: number, random: RandomGenerator): Int32Array {
  const draw = drawWithReplacement(units, random)
  const all = new Int32Array(resamples * units)
  for (let start = 0; start < all.length; start += units) draw(all.subarray(start, start + units))
  return all
}

/** Draws the resamples given, one after another, and begins again at the end. */
export function drawOneAfterAnother(units: number, drawn: Int32Array): Draw {
  let start = 0
  return (next) => {
    for (let i = 0; i < units; i++) next[i] = drawn[start + i]!
    start = (start + units) % drawn.length
  }
}
