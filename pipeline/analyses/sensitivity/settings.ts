import { z } from 'zod'

export const settings = {
  sensitivity: z
    .strictObject({
      reliability: z
        .record(z.string(), z.number().gt(0).max(1))
        .default({})
        .describe('Reliability, in this sample, of outcomes or indices.'),
      unrestricted_sd: z
        .record(z.string(), z.number().positive())
        .default({})
        .describe(
          'Standard deviation of an index where its range is not restricted; for an index of codes that over all pairs of codes, if left out.',
        ),
    })
    .optional()
    .describe('Correlations corrected for unreliability and for restriction of range, labelled as what-ifs.'),
}
