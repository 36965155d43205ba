import { z } from 'zod'
import { words as anyWords, range } from '../../instruments/setting-kinds.ts'

const words = anyWords.min(1)

/** What a rule goes by; each has exactly one of these. */
const KINDS = [
  ...['people', 'pairs', 'column', 'client_age', 'therapist_age'],
  ...['fewest_clients', 'straight_lining'],
] as const

/** These say nothing of why; the researcher has to. */
const NEED_REASON = ['people', 'pairs', 'column'] as const

const rule = z
  .strictObject({
    people: words.optional().describe('Identifiers of people; with identifiers: by_role such as client-001.'),
    pairs: words.optional().describe('Identifiers of pairs.'),
    column: z
      .string()
      .min(1)
      .optional()
      .describe('A column of the file of people or of pairs; people or pairs with one of values leave.'),
    values: words.optional().describe('With column: the values there, whatever their capitals.'),
    client_age: range.optional().describe('Ages of the clients who stay, and those whose age is not known.'),
    therapist_age: range.optional().describe('Ages of the therapists who stay, and those not known.'),
    fewest_clients: z
      .int()
      .min(2)
      .optional()
      .describe('Therapists with fewer clients leave, counted after all other exclusions.'),
    straight_lining: z
      .literal(true)
      .optional()
      .describe('Sheets of eight or more answers that are all the same leave; their pairs stay.'),
    reason: z.string().min(1).optional().describe('Why, in words that the report can print.'),
  })
  .superRefine((it, context) => {
    const kinds = KINDS.filter((kind) => it[kind as keyof typeof it] !== undefined)
    const wrong = (message: string) => context.addIssue({ code: 'custom', message, input: it })
    if (kinds.length !== 1) wrong(`a rule goes by exactly one of ${KINDS.join(', ')}`)
    if ((it.column === undefined) !== (it.values === undefined))
      wrong('column and values go together: { column: consent, values: [no], reason: no consent }')
    if (it.reason === undefined && NEED_REASON.some((kind) => it[kind] !== undefined))
      wrong('write the reason, such as reason: withdrew consent; the report prints it')
  })

/** Rules by which people, pairs and answers leave the study, declared before the data are analysed. */
export const exclusionRules = z
  .array(rule)
  .superRefine((rules, context) => {
    const message = 'one rule of straight_lining is enough'
    if (rules.filter(({ straight_lining }) => straight_lining).length > 1)
      context.addIssue({ code: 'custom', message, input: rules })
  })
  .default([])
  .describe(
    'Who and what is left out, and why; in this order, each once, for the first reason that holds. No rules if left out.',
  )

export type ExclusionRule = z.output<typeof rule>
