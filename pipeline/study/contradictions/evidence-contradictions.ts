import type { LineOf } from '../../checked-yaml.ts'
import { type Problem, problem } from '../../problems.ts'
import { knownCovariates } from '../covariates.ts'
import type { Study } from '../study.ts'
import { GUIDE } from './guide.ts'

/** Where the optional settings name something that the study does not declare, or contradict it. */
export function evidenceContradictions(study: Study, file: string, lineOf: LineOf): Problem[] {
  const place = (path: readonly PropertyKey[], column: string, found: string) => ({
    file,
    line: lineOf(path),
    column,
    found,
  })
  const outcomes = Object.keys(study.outcomes)
  const unknown = (known: readonly string[], setting: string, written: readonly string[] | undefined) =>
    (written ?? []).flatMap((name, i) => {
      const at = place([...setting.split('.'), i], setting, name)
      if (!known.includes(name)) return [problem('unknown-value', at, known, name)]
      return written!.indexOf(name) < i
        ? [problem('wrong-setting', at, `${name} is named twice`, 'name it once')]
        : []
    })
  const unknownKeys = (
    known: readonly string[],
    setting: string,
    record: Readonly<Record<string, unknown>> = {},
  ) =>
    Object.keys(record)
      .filter((name) => !known.includes(name))
      .map((name) =>
        problem('unknown-value', place([...setting.split('.'), name], setting, name), known, name),
      )

  const { covariates, family, specificity, overlap = {}, sensitivity, matrix, hypothesis } = study
  const problems = [
    ...unknown(knownCovariates(study), 'covariates', covariates),
    ...unknown(['pairwise', 'listwise'], 'matrix', matrix),
    ...unknown(study.indices, 'family.indices', family?.indices),
    ...unknown(outcomes, 'family.outcomes', family?.outcomes),
    ...unknown(
      outcomes.filter((id) => id !== hypothesis.outcome),
      'specificity',
      specificity,
    ),
    ...unknownKeys(outcomes, 'overlap', overlap),
    ...unknownKeys([...study.indices, ...outcomes], 'sensitivity.reliability', sensitivity?.reliability),
    ...unknownKeys(study.indices, 'sensitivity.unrestricted_sd', sensitivity?.unrestricted_sd),
  ]
  for (const [part, whole] of Object.entries(overlap)) {
    if (!outcomes.includes(part)) continue
    const at = place(['overlap', part], `overlap.${part}`, whole)
    const wholes = outcomes.filter((id) => id !== part)
    const score = [part, whole].find((id) => isScore(study, id))
    if (!wholes.includes(whole)) problems.push(problem('unknown-value', at, wholes, whole))
    else if (score !== undefined) {
      const why = `${score} is given as a score, from which no item can be taken out`
      problems.push(problem('wrong-setting', at, why, 'give its items, or leave overlap out'))
    } else if ((items(study, part) ?? 0) >= (items(study, whole) ?? Number.POSITIVE_INFINITY))
      problems.push(problem('wrong-setting', at, `${whole} has no items beyond those of ${part}`, GUIDE))
    else if (study.outcomes[part]!.rater !== study.outcomes[whole]!.rater)
      problems.push(problem('wrong-setting', at, `${part} and ${whole} have different raters`, GUIDE))
  }
  return problems
}

const isScore = (study: Study, outcome: string) =>
  study.scales[study.outcomes[outcome]?.scale ?? '']?.form?.numbering === 'score'

const items = (study: Study, outcome: string) => study.scales[study.outcomes[outcome]!.scale]?.items.length
