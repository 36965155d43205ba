import type { TopLevelSpec } from 'vega-lite'
import { typeHexagon } from '../../charts/type-hexagon.ts'
import { inWords, percent } from '../../document/apa.ts'
import { figureWords } from '../../document/figure-words.ts'
import { withheldTypes } from '../withheld-therapists.ts'
import type { CompositionRow, Results } from './table.ts'

/** The figure of types around the hexagon; numbers that could identify a therapist are neither drawn nor in its data. */
export function hexagonFigure({ study, composition }: Results): TopLevelSpec {
  const { fewest_clients: fewest } = study.privacy
  const types = withheldTypes(composition, fewest)
  const withheld = (row: CompositionRow) => row.role === 'therapist' && types.has(row.type)
  const counts = composition.map((row) => ({
    type: row.type,
    role: row.role,
    persons: withheld(row) ? null : row.n,
  }))
  const parts = composition
    .filter((row) => withheld(row) || row.n > 0)
    .map((row) =>
      withheld(row)
        ? `${row.role}s ${row.type} withheld`
        : `${row.role}s ${row.type} ${row.n} (${percent(row.share)})`,
    )
  const of = (role: CompositionRow['role']) => composition.find((row) => row.role === role)!.n_role
  const text = figureWords(study, 'Types around the hexagon', `First letters of codes: ${parts.join(', ')}.`)
  const why = `Withheld: one therapist alone, therapists who together see fewer than ${inWords(fewest)} clients, and what would tell their number`
  const remark = text.remark === undefined ? why : `${text.remark}. ${why}`
  return typeHexagon(
    counts,
    { client: of('client'), therapist: of('therapist') },
    types.size === 0 ? text : { ...text, remark },
  )
}
