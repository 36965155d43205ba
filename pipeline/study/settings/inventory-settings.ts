import { z } from 'zod'
import { range } from '../../instruments/setting-kinds.ts'

const columns = z
  .string()
  .regex(
    /^(?=.*\{item\})[^{}]*(\{(scale|item)\}[^{}]*)+$/,
    'write a column name with {item} in it, such as "ip_{item}", or "{scale}{item}" for R1, R2, …',
  )

/** What study.yaml may say of the RIASEC inventory, where the people file holds answers to items and not six scores. */
export const inventorySettings = z
  .strictObject({
    instrument: z.string().min(1).describe('A shipped instrument, or the path of a file of your own.'),
    columns: columns.describe(
      'How the columns of the items are named: "ip_{item}" by the numbers of the form, "{scale}{item}" (R1, R2, … C10) by those within the scale.',
    ),
    range: range.optional().describe('Lowest and highest answer to an item, if the form leaves it open.'),
    answered: z
      .number()
      .gt(0)
      .max(1)
      .optional()
      .describe('Share of the items of a scale that must be answered.'),
    already_reversed: z.boolean().optional().describe('True if reversed items were turned round before.'),
  })
  .optional()
  .describe('The RIASEC inventory, if the file of people holds answers to its items.')

export type DeclaredInventory = NonNullable<z.output<typeof inventorySettings>>
