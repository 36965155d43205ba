import { z } from 'zod'

export const settings = {
  sensitivity: z
    .strictObject({
      reliability: z
        .record(z.string(), z.number().min(0.01).max(1))
        .default({})
        .describe('Reliability, in this sample, of outcomes or indices.'),
      unrestricted_sd: z
        .record(z.string(), z.number().min(0.000_001).max(1_000_000))
        .default({})
        .describe(
          'Standard deviation of an index in a population where its range is not restricted, from elsewhere.',
        ),
    })
    .optional()
    .describe('Associations corrected for unreliability and for restriction of range, labelled as what-ifs.'),
}
