import { z } from 'zod'
import { ROLES } from '../congruence/role.ts'
import { EARLY_RATINGS } from '../instruments/early-score.ts'
import { name, range } from '../instruments/setting-kinds.ts'
import { COEFFICIENT_NAMES } from '../statistics/correlation/coefficients.ts'
import type { Inventory } from './scales/inventory.ts'
import type { Scale } from './scales/scale.ts'
import { declaredScale } from './settings/declared-scale.ts'
import { exclusionRules } from './settings/exclusion-rules.ts'
import { inventorySettings } from './settings/inventory-settings.ts'
import { LAYOUT_NAMES } from './settings/layouts.ts'
import { privacySettings } from './settings/privacy-settings.ts'
import { sharedSettings } from './settings/shared-settings.ts'
import { sourceList } from './settings/source-file.ts'

const outcome = z.strictObject({
  scale: name.describe('One of the scales declared above.'),
  rater: z.enum(ROLES).default('client').describe('The person who gives the rating.'),
  label: z.string().min(1).optional().describe('Its name in the report; the label of the scale if left out.'),
})

/**
 * The schema of study.yaml: the whole plan of a study. Settings with a default can be left out. Paths are relative to
 * the file itself.
 */
export const studySchema = z.strictObject({
  id: name.describe('Short name of the study; the report is written to reports/<id>/.'),
  title: z.string().min(1).describe('Title of the report.'),
  authors: z.array(z.string().min(1)).default([]).describe('Authors as they should be printed.'),
  simulated: z
    .union([z.boolean(), z.string().min(1)], {
      error: 'write true, false, or a description of what is simulated',
    })
    .default(false)
    .describe(
      'True if the data are simulated, or a description of what is simulated; every page and figure then says so.',
    ),
  layout: z
    .enum(LAYOUT_NAMES)
    .default('tidy')
    .describe('The layout of the files: three tidy files, or items or people in columns.'),
  files: z
    .strictObject({
      people: sourceList.optional().describe('One row for each person.'),
      dyads: sourceList.optional().describe('One row for each pair of client and therapist.'),
      ratings: sourceList.optional().describe('One row for each answer to an item, or as the layout says.'),
    })
    .default({})
    .describe(
      'The files, one or a list for each kind of record; people.csv, dyads.csv and ratings.csv if left out.',
    ),
  identifiers: z
    .enum(['shared', 'by_role'])
    .default('shared')
    .describe(
      'by_role: clients and therapists are numbered separately, so 001 can be both a client and a therapist; they are then named client-001 and therapist-001.',
    ),
  therapists: z
    .enum(['named', 'unknown'])
    .default('named')
    .describe(
      'unknown: the rows of pairs have the scores or code of the therapist, but not who it was, so that nothing can be said of clients of one therapist.',
    ),
  profile_range: z
    .union([range, z.strictObject({ client: range, therapist: range })], {
      error:
        'write the lowest and the highest possible score, such as [0, 50], or those of each role: { client: [0, 50], therapist: [0, 100] }',
    })
    .optional()
    .describe(
      'Lowest and highest possible score of the RIASEC inventory; by role if clients and therapists had different inventories.',
    ),
  inventory: inventorySettings,
  scales: z.record(name, declaredScale).describe('The rating scales in the ratings file.'),
  early_sessions: z.array(z.int().min(0)).min(1).default([1, 2, 3]).describe('The early sessions.'),
  early_rating: z
    .enum(EARLY_RATINGS)
    .default('mean')
    .describe('The early rating: the mean of the early sessions, or the first or the last one with a score.'),
  answered: z
    .number()
    .gt(0)
    .max(1)
    .default(0.75)
    .describe('Share of the items of a scale that must be answered in a session.'),
  sessions_needed: z
    .int()
    .min(1)
    .default(1)
    .describe('The number of early sessions that must have a score; with fewer, a pair has no early rating.'),
  missing_data: z
    .enum(['pairwise', 'listwise'])
    .default('pairwise')
    .describe(
      'pairwise: each correlation over all pairs that have both values; listwise: every correlation over the pairs that have a value of every index, outcome and covariate.',
    ),
  exclusions: exclusionRules,
  outcomes: z.record(name, outcome).describe('The ratings that congruence is correlated with.'),
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
      'distinctive-correlation',
    ])
    .describe('Congruence indices; `congruence indices` lists them.'),
  ties: z
    .strictObject({
      band: z
        .number()
        .min(0)
        .default(0)
        .describe(
          'Scores closer than this count as tied; 0: exact ties only, 8: the rule of eight of the SDS.',
        ),
      analyse: z
        .enum(['shown', 'averaged'])
        .default('shown')
        .describe(
          'Which value of a code index is correlated: that of the codes shown, or its mean over all tied codes.',
        ),
    })
    .default({ band: 0, analyse: 'shown' })
    .describe('How codes that depend on tied scores are treated.'),
  hypothesis: z
    .strictObject({
      index: z.string(),
      outcome: name,
      direction: z.enum(['positive', 'negative', 'either']).default('positive'),
      method: z.enum(COEFFICIENT_NAMES).default('pearson'),
      smallest_effect: z
        .number()
        .min(0.02)
        .max(0.9)
        .optional()
        .describe('The smallest correlation that would matter; adds an equivalence test.'),
    })
    .describe(
      'The one primary hypothesis, declared before the data are seen. All other tests are exploratory.',
    ),
  ...sharedSettings,
  privacy: privacySettings,
  confidence: z.number().gt(0.5).lt(1).default(0.95).describe('Level of every interval.'),
  resamples: z
    .int()
    .min(99)
    .max(1_000_000)
    .default(10_000)
    .describe(
      'The number of re-pairings, permutations or resamples drawn at random if there are too many to compute all.',
    ),
  seed: z.int().min(0).max(2147483647).default(1).describe('Seed of all random numbers.'),
})

/** A study file with every default filled in. */
export type DeclaredStudy = z.output<typeof studySchema>

/** A study after all checks, with scales and inventory completed from their instruments. */
export interface Study extends Omit<DeclaredStudy, 'scales' | 'inventory'> {
  readonly scales: Readonly<Record<string, Scale>>
  /** Only if the six scores are calculated from answers to items. */
  readonly inventory?: Inventory | undefined
  /** The place of a setting in the study file; the line is null if the file does not have it. */
  readonly placeOf: (...path: readonly PropertyKey[]) => {
    readonly file: string
    readonly line: number | null
  }
}
