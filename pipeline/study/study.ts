import { z } from 'zod'
import { declaredScale, name, range } from './declared-scale.ts'
import type { Scale } from './scale.ts'

const outcome = z.strictObject({
  scale: name.describe('One of the scales declared above.'),
  rater: z.enum(['client', 'therapist']).default('client').describe('Whose rating it is.'),
  label: z.string().min(1).optional().describe('Its name in the report; the label of the scale if left out.'),
})

/**
 * What study.yaml may say: the whole plan of a study. Everything that has a default may be left out.
 * Paths are relative to the file itself.
 */
export const studySchema = z.strictObject({
  id: name.describe('Short name of the study; the report is written to reports/<id>/.'),
  title: z.string().min(1).describe('Title of the report.'),
  authors: z.array(z.string().min(1)).default([]).describe('Authors as they should be printed.'),
  simulated: z
    .boolean()
    .default(false)
    .describe('True if the data are simulated: every page and figure then says so.'),
  files: z
    .strictObject({
      people: z.string().min(1).describe('One line for each person.'),
      dyads: z.string().min(1).describe('One line for each pair of client and therapist.'),
      ratings: z.string().min(1).describe('One line for each answer to an item.'),
    })
    .default({ people: 'people.csv', dyads: 'dyads.csv', ratings: 'ratings.csv' }),
  profile_range: range.optional().describe('Lowest and highest possible score of the RIASEC inventory.'),
  scales: z.record(name, declaredScale).describe('The rating scales in the ratings file.'),
  early_sessions: z
    .array(z.int().min(0))
    .min(1)
    .default([1, 2, 3])
    .describe('Sessions whose mean is the early rating.'),
  answered: z
    .number()
    .gt(0)
    .max(1)
    .default(0.75)
    .describe('Share of the items of a scale that must be answered in a session.'),
  outcomes: z.record(name, outcome).describe('What congruence is correlated with.'),
  indices: z
    .array(z.string())
    .min(1)
    .default([
      'first-letter',
      'first-letter-hexagon',
      'c-index',
      'iachan-m',
      'zener-schnuelle',
      'profile-correlation',
    ])
    .describe('Congruence indices; `congruence indices` lists them.'),
  hypothesis: z
    .strictObject({
      index: z.string(),
      outcome: name,
      direction: z.enum(['positive', 'negative', 'either']).default('positive'),
      method: z.enum(['pearson', 'spearman', 'kendall']).default('pearson'),
    })
    .describe('The one primary hypothesis, declared before the data are seen. All else is exploratory.'),
  confidence: z.number().gt(0.5).lt(1).default(0.95).describe('Level of every interval.'),
  seed: z.int().min(0).max(2147483647).default(1).describe('Seed of everything random.'),
})

/** A study file as it stands, with every default filled in. */
export type DeclaredStudy = z.output<typeof studySchema>

/** A study as the pipeline sees it: checked, and its scales with all that their instruments say of them. */
export interface Study extends Omit<DeclaredStudy, 'scales'> {
  readonly scales: Readonly<Record<string, Scale>>
}
