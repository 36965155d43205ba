import { z } from 'zod'
import { itemNumbers, name, range } from '../../instruments/setting-kinds.ts'

/**
 * What study.yaml may say of a rating scale: `label`, `items` and `range` on the spot, or `instrument` and `scale`. Which
 * settings go together is checked where instruments are looked up (resolved-scales.ts).
 */
export const declaredScale = z.strictObject({
  label: z.string().min(1).optional().describe('The name of the scale in the report.'),
  items: z
    .union([z.int().min(1), itemNumbers.min(1)], {
      error: 'write how many items there are, or their numbers',
    })
    .optional()
    .describe('How many items the scale has, numbered from 1; or their numbers.'),
  range: range.optional().describe('Lowest and highest answer to an item.'),
  reverse: itemNumbers.optional().describe('Items to be reversed before scoring.'),
  score: z.enum(['mean', 'sum']).optional().describe('Mean or (prorated) sum of the items.'),
  answered: z.number().gt(0).max(1).optional().describe('Share of its items that must be answered.'),
  instrument: z
    .string()
    .min(1)
    .optional()
    .describe('A shipped instrument, or the path of a file of your own.'),
  scale: name.optional().describe('Which scale of the instrument.'),
  numbering: z
    .enum(['instrument', 'scale'])
    .optional()
    .describe('instrument: items have the numbers of the form; scale: 1, 2, 3 … in the order of the form.'),
  already_reversed: z.boolean().optional().describe('True if reversed items were turned round before.'),
  given_as: z
    .enum(['items', 'score'])
    .optional()
    .describe('score: the file holds one score a session, as item 1.'),
  in_file: z.string().min(1).optional().describe('What the scale column says, if not the key of the scale.'),
})

export type DeclaredScale = z.output<typeof declaredScale>
