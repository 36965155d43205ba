import type { Code } from '../holland/code.ts'
import { roundedValue } from '../statistics/description/rounded-value.ts'
import { codeNumber, pairValues } from './code-pairs.ts'
import type { CodeIndex } from './congruence-index.ts'

/**
 * Mean of an index over every combination of a code that the client's ties allow with one that the
 * therapist's ties allow; null if one of the codes has too few letters for the index. Each combination has
 * the same weight, even if codes differ only in letters that the index does not use.
 *
 * @param clients the client's tie-compatible codes; a single one if the client has no ties
 * @throws RangeError if either has no code
 * @source Iachan, R. (1990). Some extensions of the Iachan congruence index. Journal of Vocational Behavior,
 * 36, 176-180.
 * @example tieMean(iachanM, [code('SEI')], [code('ESA'), code('ESI')]) // 20.5
 */
export function tieMean(
  index: CodeIndex,
  clients: readonly Code[],
  therapists: readonly Code[],
): number | null {
  const combinations = clients.length * therapists.length
  if (combinations === 0) {
    throw new RangeError(
      `a mean over ties needs codes of both people: ${clients.length}, ${therapists.length}`,
    )
  }
  const columns = therapists.map(codeNumber)
  const values = pairValues(
    index,
    Uint8Array.from(clients.flatMap((client) => columns.map(() => codeNumber(client)))),
    Uint8Array.from(clients.flatMap(() => columns)),
  )
  const sum = values.reduce((total, value) => total + value, 0)
  if (Number.isNaN(sum)) return null
  return Number.isInteger(sum) ? sum / combinations : roundedValue(sum / combinations)
}
