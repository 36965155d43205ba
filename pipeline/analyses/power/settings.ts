import { z } from 'zod'

export const settings = {
  power: z
    .number()
    .gt(0.5)
    .max(0.99)
    .optional()
    .describe('The power wanted; asks for exact power, the pairs needed, and the smallest r detectable.'),
}
