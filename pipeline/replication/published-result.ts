import { z } from 'zod'
import { printed, printedP } from './printed.ts'

export const DIRECTIONS = ['positive', 'negative', 'none', 'unknown'] as const

export type Direction = (typeof DIRECTIONS)[number]

const publishedScale = z.strictObject({
  label: z.string().min(1).describe('Name of the scale.'),
  n: z
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('People behind mean and SD; default: n of the result.'),
  mean: printed.describe('Mean as printed.'),
  sd: printed.optional().describe('Standard deviation as printed.'),
  items: z
    .int()
    .min(1)
    .max(1000)
    .default(1)
    .describe('Items over which each person’s score is a mean; 1 for single answers and for sums.'),
  range: z
    .tuple([z.number().min(-1_000_000).max(1_000_000), z.number().min(-1_000_000).max(1_000_000)])
    .refine(([low, high]) => low < high, 'the lowest value comes first')
    .optional()
    .describe('Lowest and highest possible score of a person.'),
})

/** Means and standard deviations that a publication prints for one scale. */
export type PublishedScale = z.output<typeof publishedScale>

/** A published result, typed by the researcher: the figures that it prints, as printed. */
export const publishedResult = z
  .strictObject({
    label: z.string().min(1).describe('Short name of the result; must be unique.'),
    citation: z.string().min(1).describe('An id in data/references.json, or the source in words.'),
    index: z.string().optional().describe('Index to compare with; default: that of the hypothesis.'),
    outcome: z.string().optional().describe('Outcome to compare with; default: that of the hypothesis.'),
    direction: z.enum(DIRECTIONS).default('unknown').describe('What the publication claims.'),
    n: z.int().min(1).max(1_000_000).optional().describe('Number of pairs.'),
    r: printed.optional().describe('Correlation as printed.'),
    t: printed.optional().describe('t as printed; needs df.'),
    df: z.number().min(0.01).max(1_000_000).optional().describe('Degrees of freedom of t.'),
    F: printed.optional().describe('F(1, df2) as printed; needs df2.'),
    df2: z.number().min(0.01).max(1_000_000).optional().describe('Denominator degrees of freedom of F.'),
    p: printedP.optional().describe('Two-sided p as printed: .012, or "< .05".'),
    interval: z.tuple([printed, printed]).optional().describe('Confidence interval of r as printed.'),
    confidence: z.number().gt(0.5).max(0.9999).default(0.95).describe('Level of that interval.'),
    scales: z.array(publishedScale).default([]).describe('Means and SDs to be checked.'),
  })
  .superRefine((result, context) => {
    const needs = (figure: 't' | 'F', df: 'df' | 'df2') => {
      if ((result[figure] === undefined) === (result[df] === undefined)) return
      const [written, lacking] = result[figure] === undefined ? [df, figure] : [figure, df]
      const message = `${figure} and ${df} belong together`
      const params = { remedy: `write ${lacking}, too` }
      context.addIssue({ code: 'custom', path: [written], message, params })
    }
    needs('t', 'df')
    needs('F', 'df2')
  })

export type PublishedResult = z.output<typeof publishedResult>
