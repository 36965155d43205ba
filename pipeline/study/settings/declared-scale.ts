import { z } from 'zod'
import { itemNumbers, name, range } from '../../instruments/setting-kinds.ts'

/**
 * A rating scale in study.yaml: either `label`, `range` and `items` (or `given_as: score`), or `instrument` and `scale`. resolved-scales.ts
 * checks which settings go together.
 */
export const declaredScale = z.strictObject({
  label: z.string().min(1).optional().describe('The name of the scale in the report.'),
  items: z
    .union([z.int().min(1), itemNumbers.min(1)], {
      error: 'write the number of items, or a list of their numbers',
    })
    .optional()
    .describe('The number of items, numbered from 1; or a list of their numbers.'),
  range: range
    .optional()
    .describe(
      'Lowest and highest answer to an item; with given_as: score and no instrument, lowest and highest score.',
    ),
  reverse: itemNumbers.optional().describe('Items to be reversed before scoring.'),
  score: z.enum(['mean', 'sum']).optional().describe('Mean or (prorated) sum of the items.'),
  answered: z.number().gt(0).max(1).optional().describe('Share of its items that must be answered.'),
  instrument: z
    .string()
    .min(1)
    .optional()
    .describe('A shipped instrument, or the path of a file of your own.'),
  scale: name.optional().describe('The scale of the instrument.'),
  numbering: z
    .enum(['instrument', 'scale'])
    .optional()
    .describe('instrument: items have the numbers of the form; scale: 1, 2, 3 … in the order of the form.'),
  already_reversed: z
    .boolean()
    .optional()
    .describe('True if the file has the reversed items reversed already.'),
  given_as: z
    .enum(['items', 'score'])
    .optional()
    .describe(
      'score: the file has one score for each session in place of items; without an instrument, range is that of the score.',
    ),
  in_file: z
    .string()
    .min(1)
    .optional()
    .describe('The word in the scale column, if it is not the key of the scale.'),
})

export type DeclaredScale = z.output<typeof declaredScale>
