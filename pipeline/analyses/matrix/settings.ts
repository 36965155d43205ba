import { z } from 'zod'

export const settings = {
  matrix: z
    .array(z.enum(['pairwise', 'listwise']))
    .min(1)
    .optional()
    .describe(
      'Correlations of all indices, outcomes and covariates with each other, each over the pairs that have both values (pairwise) or all over the pairs that lack none (listwise).',
    ),
}
