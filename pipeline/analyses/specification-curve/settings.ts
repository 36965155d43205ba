import { z } from 'zod'
import { COEFFICIENT_NAMES } from '../../statistics/correlation/coefficients.ts'
import { SUBSETS, TIE_CHOICES, WINDOWS } from './choices.ts'

/** Some of these choices; all of them if left out. */
function some<const V extends readonly [string, ...string[]]>(all: V) {
  return z
    .array(z.enum(all))
    .min(1)
    .default([...all])
}

/**
 * The specification curve: every combination of the choices below, and a permutation test of them all at once. It is
 * neither computed nor reported unless study.yaml asks for it; `specification_curve: {}` takes every default.
 */
export const settings = {
  specification_curve: z
    .strictObject({
      outcomes: z
        .array(z.string())
        .default([])
        .describe('Outcomes besides that of the hypothesis; it must hold for them in the same direction.'),
      indices: z
        .array(z.string())
        .min(1)
        .optional()
        .describe(
          'Some of the indices; if left out, all but the distinctive profile correlation and the normativeness of a person, which ask another question.',
        ),
      methods: some(COEFFICIENT_NAMES).describe('Coefficients.'),
      ties: some(TIE_CHOICES).describe('Handling of ties: codes as shown, or averaged over tied codes.'),
      windows: some(WINDOWS).describe(
        'Early rating: mean of the early sessions, the first or the last one rated, each by itself.',
      ),
      exclusions: some(SUBSETS).describe(
        'Who is left out: nobody; pairs whose code rests on a tie; therapists with a single client; the largest caseload; all but one client of each therapist (the first by identifier).',
      ),
      fewest_pairs: z
        .int()
        .min(3)
        .default(10)
        .describe('A specification with fewer pairs is listed, but is no part of the curve.'),
      permutations: z
        .int()
        .min(100)
        .max(100_000)
        .default(2000)
        .describe('Random orders of the ratings, within therapists where clients share them.'),
    })
    .optional()
    .describe('Asks for a specification curve; {} takes every default.'),
}
