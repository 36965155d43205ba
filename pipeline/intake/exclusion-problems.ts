import { type Place, type Problem, problem } from '../problems.ts'
import type { ExclusionRule } from '../study/settings/exclusion-rules.ts'
import { recordOf, rowsWithValue } from './rows-with-value.ts'
import type { StudyData } from './study-data.ts'

/** Exclusion rules that name people, pairs, columns or values that the files do not have. */
export function exclusionProblems(data: StudyData): Problem[] {
  const { people, pairs, study } = data
  return study.exclusions.flatMap((rule, i) => {
    const place = { ...study.placeOf('exclusions', i), column: 'exclusions' }
    const unknown = (ids: readonly string[] | undefined, known: ReadonlyMap<string, unknown>, what: string) =>
      (ids ?? [])
        .filter((id) => !known.has(id))
        .map((id) => problem('excludes-unknown', { ...place, found: id }, what, [...known.keys()], id))
    return [
      ...(people.complete ? unknown(rule.people, people.lineOf, 'person') : []),
      ...(pairs.complete ? unknown(rule.pairs, pairs.lineOf, 'pair') : []),
      ...(rule.column === undefined ? [] : columnProblems(data, { ...rule, column: rule.column }, place)),
    ]
  })
}

/** The number of values of a column that a message lists. */
const LISTED = 6

function columnProblems(
  data: StudyData,
  rule: ExclusionRule & { readonly column: string },
  place: Place,
): Problem[] {
  const { texts } = rowsWithValue(data, rule)
  if (texts === null) {
    const columns = data.asRead.flatMap((table) => (recordOf(table) === null ? [] : table.head.written))
    return data.asRead.some(({ lines }) => lines.length === 0)
      ? []
      : [problem('excludes-by-unknown-column', { ...place, found: rule.column }, columns, rule.column)]
  }
  const known = new Set(texts.map((text) => text.toLowerCase()))
  return rule
    .values!.filter((value) => !known.has(value.toLowerCase()))
    .map((value) =>
      problem('excludes-nobody', { ...place, found: value }, rule.column, texts.slice(0, LISTED)),
    )
}
