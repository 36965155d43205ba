import { z } from 'zod'
import { range, share } from '../../instruments/setting-kinds.ts'

const columns = z
  .string()
  .regex(
    /^(?=.*\{item\})[^{}]*(\{(scale|item)\}[^{}]*)+$/,
    'write a column name that contains {item}, such as "ip_{item}", or "{scale}{item}" for R1, R2, …',
  )
  .meta({ examples: ['ip_{item}'] })

/** The RIASEC inventory in study.yaml, if the people file has answers to items in place of six scores. */
export const inventorySettings = z
  .strictObject({
    instrument: z.string().min(1).describe('A shipped instrument, or the path of a file of your own.'),
    columns: columns.describe(
      'The names of the item columns: "ip_{item}" with the item numbers of the form, or "{scale}{item}" (R1, R2, … C10) with the numbers within the scale.',
    ),
    range: range.optional().describe('Lowest and highest answer to an item, if the form does not define it.'),
    answered: share.optional().describe('Share of the items of a scale that must be answered.'),
    already_reversed: z
      .boolean()
      .optional()
      .describe('True if the file has the reversed items reversed already.'),
  })
  .optional()
  .describe('The RIASEC inventory, if the file of people has answers to its items.')

export type DeclaredInventory = NonNullable<z.output<typeof inventorySettings>>
