import { z } from 'zod'
import { ROLES, type Role } from '../congruence/role.ts'
import {
  itemCount,
  itemNumbers,
  label,
  longText,
  name,
  nameOf,
  paragraph,
  range,
  share,
} from './setting-kinds.ts'

const UNKNOWN = z.literal('unknown')

const scale = z.strictObject({
  label: label.describe('The name of the scale in the report.'),
  items: z
    .union([itemNumbers.min(1), z.literal('all'), UNKNOWN])
    .optional()
    .describe('The items by their numbers in the form; unknown: the user of the scale has to name them.'),
  of: z.array(nameOf).min(2).optional().describe('In place of items: the scales it consists of.'),
  count: itemCount.optional().describe('The number of items, if their numbers are unknown.'),
  reverse: z
    .union([itemNumbers, UNKNOWN])
    .optional()
    .describe('The items that are reversed before scoring; none if left out.'),
  reverse_count: itemCount.optional().describe('The number of reversed items, if their numbers are unknown.'),
  shares: z.array(nameOf).default([]).describe('Other scales that have items of this scale.'),
  score: z.enum(['mean', 'sum']).describe('Whether the score is the mean or the sum of the items.'),
  range: range.optional().describe('Lowest and highest score, to check the other settings.'),
})

/**
 * The schema of an instrument file: how a questionnaire is scored, without its wording. The files of this project are in
 * data/instruments; a researcher's own file has the same form.
 */
export const instrumentSchema = z.strictObject({
  id: name.describe('The name of the instrument in study.yaml.'),
  title: longText.describe('The name of the form in the report.'),
  citation: z.array(z.string()).default([]).describe('Ids of works in data/references.json.'),
  source: paragraph.optional().describe('Where the form is published, if it is not among these works.'),
  licence: paragraph.describe('Whose permission is needed to use the form.'),
  raters: z.array(z.enum(ROLES)).min(1).describe('Who fills it in.'),
  items: itemCount.describe('The number of items of the form; they are numbered from 1.'),
  range: z.union([range, UNKNOWN]).describe('Lowest and highest answer to an item.'),
  response: paragraph.describe('How an item is answered, in words.'),
  answered: share
    .optional()
    .describe('Share of the items of a scale that must be answered; the rule of the study if left out.'),
  confidence: z
    .enum(['certain', 'awaits-checking'])
    .describe('Whether numbers, key and range were checked against the published form.'),
  note: paragraph.optional().describe('What readers of the report must know about this file.'),
  scales: z.record(name, scale).meta({
    description: 'How the items are scored.',
    examples: [{ bond: { label: 'Bond', items: [1, 2, 3], score: 'mean' } }],
  }),
})

/** The content of an instrument file. */
export type DeclaredInstrument = z.output<typeof instrumentSchema>

/** One scale of an instrument; null means not known to this program. */
export interface InstrumentScale {
  readonly label: string
  readonly items: readonly number[] | null
  readonly count: number | null
  readonly reverse: readonly number[] | null
  readonly reverseCount: number | null
  readonly score: 'mean' | 'sum'
}

/** A questionnaire after all checks, with complete lists of items. */
export interface Instrument {
  readonly id: string
  readonly title: string
  readonly citation: readonly string[]
  readonly source: string | null
  readonly licence: string
  readonly raters: readonly Role[]
  readonly items: number
  readonly range: readonly [low: number, high: number] | null
  readonly answered: number | null
  readonly awaitsChecking: boolean
  readonly note: string | null
  readonly scales: Readonly<Record<string, InstrumentScale>>
}
