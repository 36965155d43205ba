import { titleInText } from '../../congruence/title-in-text.ts'
import { bounded, decimal } from '../../document/apa.ts'
import { outcomeLabel } from '../../document/labels.ts'
import type { NestingRow } from '../nesting/table.ts'
import type { Found } from './found.ts'
import type { Results } from './table.ts'

/** A correlation that varies by so much more than that of independent pairs has intervals too narrow by a twentieth. */
const MATTERS = 1.1

/**
 * How much clients of one therapist have in common, and what that does to intervals from single pairs. A correlation
 * varies 1 + (Σm²/Σm - 1)·ICC(x)·ICC(y) times as much as that of independent pairs.
 */
export function likeness({ study, nesting }: Results, { association }: Found): string {
  const { index, outcome } = association
  const rowOf = (kind: NestingRow['kind'], variable: string) =>
    nesting.find((row) => row.kind === kind && row.variable === variable)
  const [y, x] = [rowOf('outcome', outcome), rowOf('index', index)]
  if (x?.icc == null || y?.icc == null) {
    const reason = y?.icc == null ? y?.reason : x?.reason
    return ` How much clients of one therapist have in common cannot be said${reason == null ? '' : `: ${reason}`}.`
  }
  const clients = y.weighted_clients ?? 1
  const factor = 1 + (clients - 1) * Math.max(0, x.icc) * Math.max(0, y.icc)
  const both = ` ICC(1) is ${bounded(y.icc)} for ${outcomeLabel(study, outcome).toLowerCase()} and ${bounded(x.icc)} for ${titleInText(index)}`
  return factor >= MATTERS
    ? `${both}: this correlation varies about ${decimal(factor)} times as much as that of independent pairs, and intervals from pairs are too narrow.`
    : `${both}: what clients of one therapist have in common hardly adds to the variance of this correlation (design effect ${decimal(factor)}).`
}
