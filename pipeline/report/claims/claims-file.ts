import { z } from 'zod'
import type { Claim } from './claims.ts'

/** The file of the claims, beside the report. */
export const CLAIMS = 'claims.json'

/** The claims as a file: one a line, so that one that changes is one line. */
export function claimsText(claims: readonly Claim[]): string {
  return `[\n${claims.map((claim) => JSON.stringify(claim)).join(',\n')}\n]\n`
}

const value = z.union([z.string(), z.number(), z.null()])
const cell = z.union([
  z.strictObject({ file: z.string(), row: z.record(z.string(), value), column: z.string() }),
  z.strictObject({ file: z.string(), path: z.string() }),
])

const place = {
  section: z.string(),
  sentence: z.string().optional(),
  table: z.string().optional(),
  row: z.string().optional(),
  column: z.string().optional(),
  number: z.string(),
  value,
}

const schema = z.array(
  z.discriminatedUnion('from', [
    z.strictObject({ ...place, from: z.literal('cell'), cell, alike: z.int() }),
    z.strictObject({ ...place, from: z.literal('derived'), how: z.string(), of: z.array(cell) }),
    z.strictObject({ ...place, from: z.enum(['computed', 'label', 'text']) }),
  ]),
)

/** A claim as it stands in its file. */
export type WrittenClaim = z.output<typeof schema>[number]

/**
 * The claims in the text of a file.
 * @throws Error if it is not such a file
 */
export const readClaims = (text: string): WrittenClaim[] => schema.parse(JSON.parse(text))
