import { z } from 'zod'
import { countOf, longText } from '../../instruments/setting-kinds.ts'

/** Names of indices, outcomes or covariates. */
const names = z.array(z.string()).min(1)

/** Settings that several analyses share. */
export const sharedSettings = {
  registration: longText
    .optional()
    .describe('Where the plan was registered before the data were seen, such as an address at osf.io.'),
  second_hypothesis: z
    .strictObject({
      index: z.string().optional().describe('That of the primary hypothesis if left out.'),
      outcome: z.string(),
      direction: z.enum(['positive', 'negative', 'either']).default('positive'),
      correction: z
        .enum(['gate', 'holm'])
        .default('gate')
        .describe(
          'gate: tested only if the primary hypothesis is supported; holm: both p values are adjusted.',
        ),
    })
    .optional()
    .describe('A second hypothesis, for a claim that concerns two outcomes.'),
  nesting: z
    .strictObject({
      fewest_therapists: countOf
        .min(3)
        .default(8)
        .describe('With fewer therapists no association is told apart from differences between them.'),
      main_effects: names
        .default(['client-S', 'therapist-S'])
        .describe('What is held constant in the model with main effects; as under covariates.'),
      random_slope: z
        .boolean()
        .default(false)
        .describe('True: also a model in which congruence may matter more with some therapists.'),
    })
    .prefault({})
    .describe('How clients nested in therapists are analysed.'),
  covariates: names.optional().meta({
    description:
      'The variables held constant in partial and semipartial correlations: client-R to client-C, client-age, the same for the therapist, or outcomes.',
    examples: [['client-S', 'therapist-S']],
  }),
  family: z
    .strictObject({
      indices: names
        .optional()
        .meta({ description: 'Its indices; all if left out.', examples: [['c-index']] }),
      outcomes: names
        .optional()
        .meta({ description: 'Its outcomes; all if left out.', examples: [['bond']] }),
    })
    .optional()
    .describe(
      'The family of tests whose p values are adjusted together, for each coefficient; all indices × outcomes if left out.',
    ),
}
