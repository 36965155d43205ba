import { profileOf } from '../../artefacts/profile-of.ts'
import type { ProfileRow } from '../../artefacts/profiles.ts'
import { TYPES } from '../../holland/type.ts'
import { circularOrderTest } from '../../statistics/circumplex/circular-order-test.ts'
import { correlationMatrix } from '../../statistics/correlation/correlation-matrix.ts'
import type { TypeOrderRow } from './table.ts'

/** With fewer people 15 correlations are too uncertain for their order to say anything. */
const FEWEST = 20

const GROUPS = { client: (role: string) => role === 'client', people: () => true } as const

/** The circular-order test of the correlations of the six scores, for clients and for everybody. */
export function typeOrderRows(profiled: readonly ProfileRow[]): TypeOrderRow[] {
  return (['client', 'people'] as const).map((group) => {
    const scores = profiled
      .filter(({ role }) => GROUPS[group](role))
      .map(profileOf)
      .filter((profile) => profile !== null)
    const n = scores.length
    if (n < FEWEST) return untested(group, n, `fewer than ${FEWEST} people have all six scores`)
    const matrix = correlationMatrix(
      TYPES.map((_, i) => scores.map((profile) => profile[i]!)),
      'listwise',
    ).map((row) => row.map(({ estimate }) => estimate))
    const constant = TYPES.filter((_, i) => matrix[i]![i] === null)
    if (constant.length > 0) return untested(group, n, `everybody has the same ${constant.join(', ')} score`)
    const { predictions, met, tied, violated, correspondence, p } = circularOrderTest(matrix as number[][])
    return { group, n, predictions, met, tied, violated, correspondence, p, reason: null }
  })
}

function untested(group: TypeOrderRow['group'], n: number, reason: string): TypeOrderRow {
  const none = { predictions: null, met: null, tied: null, violated: null, correspondence: null, p: null }
  return { group, n, ...none, reason }
}
