import { z } from 'zod'

export const settings = {
  bayes: z
    .strictObject({
      width: z
        .number()
        .min(0.01)
        .max(2)
        .default(1)
        .describe('κ of the default prior; 1 is uniform, as in JASP.'),
      chosen: z
        .number()
        .min(0.01)
        .max(2)
        .default(1 / 3)
        .describe('κ of a second prior; smaller expects smaller correlations.'),
    })
    .optional()
    .describe('Bayes factors under two widths of the stretched beta prior.'),
}
