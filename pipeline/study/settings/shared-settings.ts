import { z } from 'zod'

/** Names of indices, outcomes or covariates. */
const names = z.array(z.string()).min(1)

/** Settings that several analyses share. */
export const sharedSettings = {
  covariates: names
    .optional()
    .describe(
      'The variables held constant in partial and semipartial correlations: client-R to client-C, client-age, the same for the therapist, or outcomes.',
    ),
  family: z
    .strictObject({
      indices: names.optional().describe('Its indices; all if left out.'),
      outcomes: names.optional().describe('Its outcomes; all if left out.'),
    })
    .optional()
    .describe(
      'The family of tests whose p values are adjusted together, for each coefficient; all indices × outcomes if left out.',
    ),
}
