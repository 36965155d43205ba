import type { AnalysisFrame } from '../artefacts/analysis-frame.ts'
import type { DescriptiveRow } from '../artefacts/descriptives.ts'
import { dyads } from '../artefacts/dyads.ts'
import { people } from '../artefacts/people.ts'
import { type DescriptorValues, profiles } from '../artefacts/profiles.ts'
import { DESCRIPTORS } from '../holland/descriptors.ts'
import { distributionSummary } from '../statistics/distribution-summary.ts'
import type { Given } from './stage.ts'

type Variable = Pick<DescriptiveRow, 'group' | 'variable' | 'kind'>

function described(what: Variable, all: readonly (number | null)[]): DescriptiveRow {
  const values = all.filter((value) => value !== null)
  const { n, mean, sd, median, min, max } = distributionSummary(values)
  return { ...what, n, n_missing: all.length - n, mean, sd, median, min, max }
}

/** Age and descriptors of each role, and every index and outcome over the pairs. A direction has no mean and is left out. */
export function descriptiveRows(frame: AnalysisFrame, { study, rows }: Given): DescriptiveRow[] {
  const roles = ['client', 'therapist'] as const
  const ages = roles.map((group) => {
    const ofRole = rows(people).filter((person) => person.role === group)
    return described(
      { group, variable: 'age', kind: 'age' },
      ofRole.map((person) => person.age),
    )
  })
  const descriptors = roles.flatMap((group) => {
    const ofRole = rows(profiles).filter((person) => person.role === group)
    return DESCRIPTORS.filter(({ id }) => id !== 'angle-deg').map(({ id }) =>
      described(
        { group, variable: id, kind: 'descriptor' },
        ofRole.map((person) => person[id as keyof DescriptorValues]),
      ),
    )
  })
  const pairs = rows(dyads).length
  const ofPairs = (kind: 'index' | 'outcome', variables: readonly string[]) =>
    variables.map((variable) => {
      const known = frame.values(variable)
      const all = [...known, ...new Array<null>(pairs - known.length).fill(null)]
      return described({ group: 'pair', variable, kind }, all)
    })
  return [
    ...ages,
    ...descriptors,
    ...ofPairs('index', study.indices),
    ...ofPairs('outcome', Object.keys(study.outcomes)),
  ]
}
