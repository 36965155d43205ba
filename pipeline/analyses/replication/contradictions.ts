import works from '../../../data/references.json' with { type: 'json' }
import { isWorkId } from '../../document/references/work-id.ts'
import { type Problem, problem } from '../../problems.ts'
import { GUIDE } from '../../study/contradictions/guide.ts'
import type { StudyWith } from '../analysis.ts'
import { claimsNamed, claimsNames } from './claims.ts'
import type { settings } from './settings.ts'

/** What the schema cannot see in `original`: claims, works, indices and outcomes that there are not, labels twice. */
export function contradictions({
  original,
  indices,
  outcomes,
  placeOf,
}: StudyWith<typeof settings>): Problem[] {
  if (!original) return []
  const problems: Problem[] = []
  const at = (path: readonly PropertyKey[], found: string) => ({
    ...placeOf('original', ...path),
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
