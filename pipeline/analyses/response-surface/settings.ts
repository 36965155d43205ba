import { z } from 'zod'
import { TYPES } from '../../holland/type.ts'

/** Convention: ten pairs for each of the five coefficients. */
const FEWEST_PAIRS = 50

/** With the intercept there are six coefficients, and errors need more pairs than that. */
const LEAST_PAIRS = 20

export const settings = {
  response_surface: z
    .strictObject({
      types: z
        .array(z.enum(TYPES))
        .min(1)
        .default([...TYPES])
        .describe('Types whose scores of client and therapist are compared.'),
      outcomes: z
        .array(z.string())
        .min(1)
        .optional()
        .describe('Outcomes; those of the hypotheses if left out.'),
      fewest_pairs: z
        .int()
        .min(LEAST_PAIRS)
        .default(FEWEST_PAIRS)
        .describe('With fewer pairs no surface is fitted.'),
      centre: z
        .enum(['pooled', 'midpoint'])
        .default('pooled')
        .describe('What is taken from both scores: their pooled mean, or the midpoint of profile_range.'),
    })
    .prefault({})
    .describe('Response surfaces of an outcome on the scores of client and therapist.'),
}
