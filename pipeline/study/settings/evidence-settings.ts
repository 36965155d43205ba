import { z } from 'zod'

/** Names of indices, outcomes or covariates. */
const names = z.array(z.string()).min(1)

const sd = z.number().positive()

/**
 * The parts of study.yaml that a careful referee asks for. Each is optional: what is not declared is not
 * computed, and the report says nothing of it.
 */
export const evidenceSettings = {
  covariates: names
    .optional()
    .describe(
      'What is held constant in partial and semipartial correlations: client-R to client-C, client-age, the same with therapist, or outcomes.',
    ),
  matrix: z
    .array(z.enum(['pairwise', 'listwise']))
    .min(1)
    .optional()
    .describe(
      'Correlations of all indices, outcomes and covariates with each other, each over the pairs that have both values (pairwise) or all over the pairs that lack none (listwise).',
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
  specificity: names
    .optional()
    .describe(
      'Outcomes whose correlation with the primary index is compared with that of the primary outcome.',
    ),
  overlap: z
    .record(z.string(), z.string())
    .optional()
    .describe('Outcomes whose items are among the items of another, such as { validation: bond }.'),
  bayes: z
    .strictObject({
      width: z
        .number()
        .positive()
        .max(2)
        .default(1)
        .describe('κ of the default prior; 1 is uniform, as in JASP.'),
      chosen: z
        .number()
        .positive()
        .max(2)
        .default(1 / 3)
        .describe('κ of a second prior; smaller expects smaller correlations.'),
    })
    .optional()
    .describe('Bayes factors under two widths of the stretched beta prior.'),
  power: z
    .number()
    .gt(0.5)
    .max(0.99)
    .optional()
    .describe('The power wanted; asks for exact power, the pairs needed, and the smallest r detectable.'),
  sensitivity: z
    .strictObject({
      reliability: z
        .record(z.string(), z.number().gt(0).max(1))
        .default({})
        .describe('Reliability, in this sample, of outcomes or indices.'),
      unrestricted_sd: z
        .record(z.string(), sd)
        .default({})
        .describe(
          'Standard deviation of an index where its range is not restricted; for an index of codes that over all pairs of codes, if left out.',
        ),
    })
    .optional()
    .describe('Correlations corrected for unreliability and for restriction of range, labelled as what-ifs.'),
}
