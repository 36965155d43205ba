import type { Association } from './table.ts'

/** The primary test. */
export function primary(associations: readonly Association[]): Association {
  return associations.find((row) => row.role === 'primary')!
}
