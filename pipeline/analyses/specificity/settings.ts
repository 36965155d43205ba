import { z } from 'zod'

export const settings = {
  specificity: z
    .array(z.string())
    .min(1)
    .optional()
    .meta({
      description:
        'Outcomes whose correlation with the primary index is compared with that of the primary outcome.',
      examples: [['task']],
    }),
  overlap: z
    .record(z.string(), z.string())
    .optional()
    .meta({
      description: 'Outcomes whose items are among the items of another, such as { validation: bond }.',
      examples: [{ validation: 'bond' }],
    }),
}
