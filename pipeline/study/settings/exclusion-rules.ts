import { z } from 'zod'
import { words as anyWords, countOf, longText, range } from '../../instruments/setting-kinds.ts'

const words = anyWords.min(1)

/** The criteria; each rule has exactly one. */
const KINDS = [
  ...['people', 'pairs', 'column', 'client_age', 'therapist_age'],
  ...['fewest_clients', 'straight_lining'],
] as const

/** Criteria that do not explain themselves: the researcher writes the reason. */
const NEED_REASON = ['people', 'pairs', 'column'] as const

const rule = z
  .strictObject({
    people: words.optional().describe('Identifiers of people; with identifiers: by_role such as client-001.'),
    pairs: words.optional().describe('Identifiers of pairs.'),
    column: z
      .string()
      .min(1)
      .optional()
      .describe(
        'A column of the file of people or of pairs; people or pairs with one of the values are excluded.',
      ),
    values: words.optional().describe('With column: the values to exclude; capitals do not matter.'),
    client_age: range
      .optional()
      .describe('Lowest and highest age of clients who are kept; clients of unknown age are kept too.'),
    therapist_age: range
      .optional()
      .describe('Lowest and highest age of therapists who are kept; therapists of unknown age are kept too.'),
    fewest_clients: countOf
      .min(2)
      .optional()
      .describe(
        'Therapists with fewer clients are excluded; clients are counted after all other exclusions.',
      ),
    straight_lining: z
      .literal(true)
      .optional()
      .describe(
        'Questionnaires with eight or more answers, all the same, are excluded; their pairs are kept.',
      ),
    reason: longText.optional().describe('The reason, as the report should print it.'),
  })
  .superRefine((it, context) => {
    const kinds = KINDS.filter((kind) => it[kind as keyof typeof it] !== undefined)
    const wrong = (message: string) => context.addIssue({ code: 'custom', message, input: it })
    if (kinds.length !== 1) wrong(`a rule has exactly one of ${KINDS.join(', ')}`)
    if ((it.column === undefined) !== (it.values === undefined))
      wrong('column and values go together: { column: consent, values: [no], reason: no consent }')
    if (it.reason === undefined && NEED_REASON.some((kind) => it[kind] !== undefined))
      wrong('write the reason, such as reason: withdrew consent; the report prints it')
  })
  .meta({ examples: [{ people: ['C07'], reason: 'withdrew consent' }] })

/** Rules that exclude people, pairs and answers, declared before the data are analysed. */
export const exclusionRules = z
  .array(rule)
  .superRefine((rules, context) => {
    const message = 'straight_lining can be in one rule only'
    if (rules.filter(({ straight_lining }) => straight_lining).length > 1)
      context.addIssue({ code: 'custom', message, input: rules })
  })
  .default([])
  .describe(
    'Who and what is excluded, and why. Rules apply in this order; each exclusion is counted once, under the first rule that applies. No rules if left out.',
  )

export type ExclusionRule = z.output<typeof rule>
