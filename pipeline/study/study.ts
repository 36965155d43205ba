import { z } from 'zod'
import { ROLES, type Role } from '../congruence/role.ts'
import { EARLY_RATINGS, EARLY_SESSIONS } from '../instruments/early-score.ts'
import {
  countOf,
  label,
  level,
  longText,
  name,
  nameOf,
  range,
  session,
  share,
} from '../instruments/setting-kinds.ts'
import { COEFFICIENT_NAMES } from '../statistics/correlation/coefficients.ts'
import type { Inventory, InventoryByRole } from './scales/inventory.ts'
import type { Scale } from './scales/scale.ts'
import { declaredScale } from './settings/declared-scale.ts'
import { exclusionRules } from './settings/exclusion-rules.ts'
import { inventorySettings } from './settings/inventory-settings.ts'
import { LAYOUT_NAMES } from './settings/layouts.ts'
import { paperSettings, reportSettings } from './settings/paper-settings.ts'
import { privacySettings } from './settings/privacy-settings.ts'
import { sharedSettings } from './settings/shared-settings.ts'
import { sourceList } from './settings/source-file.ts'

const outcome = z.strictObject({
  scale: nameOf.describe('One of the scales declared above.'),
  rater: z.enum(ROLES).default('client').describe('The person who gives the rating.'),
  label: label.optional().describe('Its name in the report; the label of the scale if left out.'),
})

/** A description of what is simulated. Words for yes and no are no descriptions. */
const simulation = longText.refine(
  (it) => !/^(yes|no|on|off|y|n|~|null|true|false|[\d.]+)$/i.test(it),
  'this is neither true nor false, nor a description of what is simulated',
)

/**
 * The schema of study.yaml: the whole plan of a study. Settings with a default can be left out. Paths are relative to
 * the file itself.
 */
export const studySchema = z.strictObject({
  id: name.describe('Short name of the study; the report is written to reports/<id>/.'),
  title: longText.meta({ description: 'Title of the report.', examples: ['Congruence and bond'] }),
  authors: z
    .array(label)
    .default([])
    .meta({ description: 'Authors as they should be printed.', examples: [['A. Author', 'B. Author']] }),
  simulated: z
    .union([z.boolean(), simulation])
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
    .meta({
      description:
        'The files, one or a list for each kind of record; people.csv, dyads.csv and ratings.csv if left out.',
      examples: [{ people: 'people.csv', dyads: 'dyads.csv', ratings: 'ratings.csv' }],
    }),
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
    .union([range, z.strictObject({ client: range, therapist: range })])
    .optional()
    .meta({
      description:
        'Lowest and highest possible score of the RIASEC inventory; by role if clients and therapists had different inventories.',
      examples: [[0, 50]],
    }),
  inventory: inventorySettings,
  scales: z.record(name, declaredScale).meta({
    description: 'The rating scales in the ratings file.',
    examples: [{ bond: { label: 'Bond', items: 4, range: [1, 7] } }],
  }),
  early_sessions: z
    .array(session)
    .min(1)
    .default([...EARLY_SESSIONS])
    .describe('The early sessions.'),
  early_rating: z
    .enum(EARLY_RATINGS)
    .default('mean')
    .describe('The early rating: the mean of the early sessions, or the first or the last one with a score.'),
  answered: share.default(0.75).describe('Share of the items of a scale that must be answered in a session.'),
  sessions_needed: countOf
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
  outcomes: z.record(name, outcome).meta({
    description: 'The ratings that congruence is correlated with.',
    examples: [{ bond: { scale: 'bond' } }],
  }),
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
        .max(1_000_000)
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
      index: z.string().meta({ examples: ['c-index'] }),
      outcome: nameOf,
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
  paper: paperSettings,
  report: reportSettings,
  confidence: level.default(0.95).describe('Level of every interval.'),
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

/** Lowest and highest possible value. */
type Range = [low: number, high: number]

/** A study after all checks, with scales and inventory completed from their instruments. */
export interface Study extends Omit<DeclaredStudy, 'scales' | 'inventory' | 'profile_range'> {
  readonly scales: Readonly<Record<string, Scale>>
  /** Only if the six scores of everybody are calculated from answers to the items of one inventory. */
  readonly inventory?: Inventory | undefined
  /** Only if each role has an inventory of its own, or one role has none. */
  readonly inventoryByRole?: InventoryByRole | undefined
  /** Range of the six scores, those of an inventory among them; by role if it may differ. */
  readonly profile_range?: Range | Readonly<Partial<Record<Role, Range>>> | undefined
  /** The place of a setting in the study file; the line is null if the file does not have it. */
  readonly placeOf: (...path: readonly PropertyKey[]) => {
    readonly file: string
    readonly line: number | null
  }
}
