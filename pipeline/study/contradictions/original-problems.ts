import works from '../../../data/references.json' with { type: 'json' }
import type { LineOf } from '../../checked-yaml.ts'
import { type Problem, problem } from '../../problems.ts'
import { claimsNamed, claimsNames } from '../claims.ts'
import type { Study } from '../study.ts'
import { GUIDE } from './guide.ts'

/** What the schema cannot see in `original`: claims, works, indices and outcomes that there are not, labels twice. */
export function originalProblems(
  { original, indices, outcomes }: Study,
  file: string,
  lineOf: LineOf,
): Problem[] {
  if (!original) return []
  const problems: Problem[] = []
  const at = (path: readonly PropertyKey[], found: string) => ({
    file,
    line: lineOf(['original', ...path]),
    column: ['original', ...path].join('.'),
    found,
  })
  const known = claimsNames()
  const { claims, results } = original
  if (claims !== undefined && !known.includes(claims))
    problems.push(problem('unknown-claims', at(['claims'], claims), known, claims))
  const labels = claims !== undefined && known.includes(claims) ? claimLabels(claims) : []
  const ids = works.map(({ id }) => id)
  results.forEach(({ label, citation, index, outcome }, i) => {
    const path = (key: string) => ['results', i, key]
    if (labels.includes(label))
      problems.push(
        problem('wrong-setting', at(path('label'), label), 'another result has this label', GUIDE),
      )
    labels.push(label)
    if (isWorkId(citation) && !ids.includes(citation))
      problems.push(problem('unknown-work', at(path('citation'), citation), ids, citation))
    if (index !== undefined && !indices.includes(index))
      problems.push(problem('unknown-value', at(path('index'), index), indices, index))
    const names = Object.keys(outcomes)
    if (outcome !== undefined && !names.includes(outcome))
      problems.push(problem('unknown-value', at(path('outcome'), outcome), names, outcome))
  })
  return problems
}

const claimLabels = (name: string) => claimsNamed(name).claims.map(({ label }) => label)

/** An id has no space; a reference in words has. */
export function isWorkId(citation: string): boolean {
  return !/\s/.test(citation.trim())
}
