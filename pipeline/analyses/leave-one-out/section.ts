import { bounded, count, SYMBOL } from '../../document/apa.ts'
import { type Block, paragraph, type Text } from '../../document/document.ts'
import type { LeaveOneOutRow, Results } from './table.ts'

/** How much the primary correlation depends on one therapist or one pair; nothing if it is never defined. */
export function leaveOneOutBlocks({ study, leaveOneOut }: Results): Block[] {
  const defined = leaveOneOut.filter(({ lowest }) => lowest !== null)
  if (defined.length === 0) return []
  const symbol = SYMBOL[study.hypothesis.method]
  return [paragraph(...defined.flatMap((row, i): Text => [i === 0 ? '' : ' ', ...range(row, symbol)]))]
}

function range({ unit, units, lowest, highest, undefined: none }: LeaveOneOutRow, symbol: Text): Text {
  return [
    `Without each of the ${count(units)} ${unit}s in turn, the primary correlation lies between `,
    ...symbol,
    ` = ${bounded(lowest)} and ${bounded(highest)}${none === 0 ? '' : `; without ${count(none)} of them it is not defined`}.`,
  ]
}
