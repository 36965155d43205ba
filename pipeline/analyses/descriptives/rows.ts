import { indexVariable, outcomeVariable } from '../../artefacts/analysis-frame.ts'
import type { DescriptorValues } from '../../artefacts/profiles.ts'
import { ROLES } from '../../congruence/role.ts'
import { DESCRIPTORS } from '../../holland/descriptors.ts'
import { clientsSeen } from '../../scores/clients-seen.ts'
import { distributionSummary } from '../../statistics/description/distribution-summary.ts'
import type { Pairs } from '../analysis.ts'
import type { DescriptiveRow, Material } from './table.ts'

type Variable = Pick<DescriptiveRow, 'group' | 'variable' | 'kind'>

interface Valued {
  readonly person_id: string
  readonly value: number | null
}

function described(what: Variable, all: readonly (number | null)[]): DescriptiveRow {
  const values = all.filter((value) => value !== null)
  const { n, mean, sd, median, min, max } = distributionSummary(values)
  const nobody = { clients: null, clients_min: null, clients_max: null }
  const having = (end: number | null) =>
    end === null ? null : values.reduce((number, value) => number + Number(value === end), 0)
  const ends = { n_min: having(min), n_max: having(max) }
  return { ...what, n, n_missing: all.length - n, mean, sd, median, min, max, ...ends, ...nobody }
}

/** Age and descriptors of each role, and every index and outcome over the pairs. A direction has no mean and is left out. */
export function descriptiveRows({
  study,
  dyads,
  people,
  profiles,
  frame,
}: Material & Pick<Pairs, 'frame'>): DescriptiveRow[] {
  const seenBy = clientsSeen(dyads)
  const ofPeople = (what: Variable, all: readonly Valued[]): DescriptiveRow => {
    const row = described(
      what,
      all.map(({ value }) => value),
    )
    if (what.group === 'client') return row
    const seen = (extreme: number | null) =>
      seenBy(all.filter(({ value }) => value !== null && value === extreme))
    return {
      ...row,
      clients: seenBy(all.filter(({ value }) => value !== null)),
      clients_min: seen(row.min),
      clients_max: seen(row.max),
    }
  }
  const ages = ROLES.map((group) => {
    const ofRole = people.filter((person) => person.role === group)
    return ofPeople(
      { group, variable: 'age', kind: 'age' },
      ofRole.map(({ person_id, age }) => ({ person_id, value: age })),
    )
  })
  const descriptors = ROLES.flatMap((group) => {
    const ofRole = profiles.filter((person) => person.role === group)
    return DESCRIPTORS.filter(({ id }) => id !== 'angle-deg').map(({ id }) =>
      ofPeople(
        { group, variable: id, kind: 'descriptor' },
        ofRole.map((person) => ({
          person_id: person.person_id,
          value: person[id as keyof DescriptorValues],
        })),
      ),
    )
  })
  const pairs = dyads.length
  const ofPairs = (kind: 'index' | 'outcome', variables: readonly string[]) =>
    variables.map((variable) => {
      const known = frame.column(kind === 'index' ? indexVariable(variable) : outcomeVariable(variable))
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
