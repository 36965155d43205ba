import { z } from 'zod'
import type { Role } from '../../congruence/role.ts'
import { range, share } from '../../instruments/setting-kinds.ts'

const columns = z
  .string()
  .regex(
    /^(?=.*\{item\})[^{}]*(\{(scale|item)\}[^{}]*)+$/,
    'write a column name that contains {item}, such as "ip_{item}", or "{scale}{item}" for R1, R2, …',
  )
  .meta({ examples: ['ip_{item}'] })

/** One RIASEC inventory. */
const one = z.strictObject({
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

/** The settings of one inventory. */
export type DeclaredInventory = z.output<typeof one>

/** The settings of the inventory of everybody, or those of each role that has one. */
export type DeclaredInventories = DeclaredInventory | Readonly<Partial<Record<Role, DeclaredInventory>>>

/** The RIASEC inventory in study.yaml, if the people file has answers to items in place of six scores. */
export const inventorySettings = one
  .partial()
  .extend({
    client: one.optional().describe('The inventory of clients, if therapists had another or none.'),
    therapist: one.optional().describe('The inventory of therapists, if clients had another or none.'),
  })
  .transform((it, context): DeclaredInventories => {
    const { client, therapist, ...shared } = it
    if (client === undefined && therapist === undefined) {
      const { data, error } = one.safeParse(shared)
      for (const issue of error?.issues ?? []) context.issues.push({ ...issue, input: undefined } as never)
      return data ?? z.NEVER
    }
    if (Object.keys(shared).length > 0) {
      const message =
        'write one inventory for everybody, or one under client and one under therapist, and nothing else'
      context.issues.push({ code: 'custom', message, input: it })
    }
    return { ...(client && { client }), ...(therapist && { therapist }) }
  })
  .optional()
  .meta({
    description:
      'The RIASEC inventory, if the file of people has answers to its items; { client: …, therapist: … } if they had different ones.',
    examples: [{ instrument: 'riasec-60', columns: 'ip_{item}' }],
  })
