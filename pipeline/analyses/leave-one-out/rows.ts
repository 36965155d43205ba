import { indexVariable, outcomeVariable } from '../../artefacts/analysis-frame.ts'
import { COEFFICIENTS } from '../../statistics/correlation/coefficients.ts'
import type { Pairs } from '../analysis.ts'
import type { LeaveOneOutRow, Material } from './table.ts'

/** The primary coefficient without each therapist, and without each pair. */
export function leaveOneOutRows({ study, frame }: Material & Pick<Pairs, 'frame'>): LeaveOneOutRow[] {
  const { index, outcome, method } = study.hypothesis
  const { rows, values } = frame.complete(indexVariable(index), outcomeVariable(outcome))
  const [x, y] = values as [number[], number[]]
  const range = (unit: LeaveOneOutRow['unit'], unitOf: readonly string[]): LeaveOneOutRow => {
    const units = [...new Set(unitOf)]
    const estimates = units.flatMap((left) => {
      const others = [...x.keys()].filter((i) => unitOf[i] !== left)
      const [ofX, ofY] = [others.map((i) => x[i]!), others.map((i) => y[i]!)]
      return COEFFICIENTS[method](ofX, ofY).estimate ?? []
    })
    return {
      unit,
      units: units.length,
      undefined: units.length - estimates.length,
      lowest: estimates.length === 0 ? null : estimates.reduce((a, b) => Math.min(a, b)),
      highest: estimates.length === 0 ? null : estimates.reduce((a, b) => Math.max(a, b)),
    }
  }
  return [
    range(
      'therapist',
      rows.map(({ therapist }) => therapist),
    ),
    range(
      'pair',
      rows.map(({ pair }) => pair),
    ),
  ]
}
