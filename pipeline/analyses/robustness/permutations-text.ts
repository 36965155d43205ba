import { bounded, count, hugeCount, percent } from '../../document/apa.ts'
import type { Text } from '../../document/document.ts'
import { drawnP } from '../drawn-numbers.ts'
import type { Found } from './found.ts'
import type { PermutationRow } from './permutations-table.ts'

interface Told {
  readonly alpha: number
  /** Numbers of orders, and of pairs that can move, tell how many clients therapists have. */
  readonly areOrdersWithheld: boolean
}

/** The test of one scheme, begun by what changes places; or why there is none. */
export function permutationText(
  found: Found,
  scheme: PermutationRow['scheme'],
  begin: string,
  told: Told,
): Text {
  const row = found.orders(scheme)
  if (row.p === null) return [`${begin} there is no test: ${row.reason}.`]
  const oneSided = { positive: row.p_greater, negative: row.p_less, either: null }[found.direction]
  // Of the same draws, so that its error follows from it.
  const se = row.test === 'exact' ? 0 : Math.sqrt((oneSided! * (1 - oneSided!)) / row.draws!)
  return [
    `${begin} (`,
    ...ordersText(row, told),
    scheme === 'pairs'
      ? '), two-sided '
      : `) the correlation is ${bounded(row.null_mean)} on average; two-sided about this mean `,
    ...drawnP(row.p, row.mc_se, told.alpha),
    ...(oneSided === null
      ? []
      : [`, in the ${found.direction} direction alone `, ...drawnP(oneSided, se, told.alpha)]),
    '.',
    ...smallest(row, told),
    ...few(row, told),
  ]
}

function ordersText({ test, scheme, orders, draws }: PermutationRow, { areOrdersWithheld }: Told): Text {
  if (test === 'drawn') return [`${count(draws!)} random orders`]
  if (scheme !== 'pairs' && areOrdersWithheld) return ['all orders; how many is withheld']
  return ['all ', ...(orders!.length <= 12 ? [count(Number(orders))] : hugeCount(orders!)), ' orders']
}

/** A smallest p that is no smaller than this is worth a word. */
const WORTH_A_WORD = 0.01

function smallest({ smallest_p: p, scheme }: PermutationRow, { alpha, areOrdersWithheld }: Told): Text {
  if (p === null || p < WORTH_A_WORD) return []
  if (scheme !== 'pairs' && areOrdersWithheld)
    return p >= alpha ? [' So few orders cannot make this test significant.'] : []
  return [
    ' The smallest ',
    { em: 'p' },
    ` that these orders allow is ${bounded(p, 3)}${p >= alpha ? ', so that this test cannot be significant' : ''}.`,
  ]
}

function few({ movable, scheme }: PermutationRow, { areOrdersWithheld }: Told): Text {
  if (scheme === 'pairs' || movable === null || movable === 1 || areOrdersWithheld) return []
  return [` Of the pairs ${percent(movable)} can change places.`]
}
