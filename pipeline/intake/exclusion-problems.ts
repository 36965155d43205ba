import { type Problem, problem } from '../problems.ts'
import { rowsWithValue } from './rows-with-value.ts'
import type { StudyData } from './study-data.ts'

/** Where the exclusion rules name somebody or something that the files do not have. */
export function exclusionProblems(data: StudyData): Problem[] {
  const { people, pairs, study } = data
  const place = (found: string) => ({ file: 'study.yaml', column: 'exclusions', found })
  const unknown = (ids: readonly string[] | undefined, known: ReadonlyMap<string, unknown>, what: string) =>
    (ids ?? [])
      .filter((id) => !known.has(id))
      .map((id) => problem('excludes-unknown', place(id), what, [...known.keys()], id))
  return study.exclusions.flatMap((rule) => [
    ...(people.complete ? unknown(rule.people, people.lineOf, 'person') : []),
    ...(pairs.complete ? unknown(rule.pairs, pairs.lineOf, 'pair') : []),
    ...(rule.column === undefined ? [] : columnProblems(data, { ...rule, column: rule.column })),
  ])
}

/** How many of the values of a column are shown. */
const SHOWN = 6

function columnProblems(
  data: StudyData,
  rule: StudyData['study']['exclusions'][number] & { readonly column: string },
): Problem[] {
  const place = (found: string) => ({ file: 'study.yaml', column: 'exclusions', found })
  const { texts } = rowsWithValue(data, rule)
  if (texts === null) {
    const columns = data.asRead.flatMap((table) => table.head.written)
    return data.asRead.some(({ lines }) => lines.length === 0)
      ? []
      : [problem('excludes-by-unknown-column', place(rule.column), columns, rule.column)]
  }
  return rule
    .values!.filter((value) => !texts.includes(value))
    .map((value) => problem('excludes-nobody', place(value), rule.column, texts.slice(0, SHOWN)))
}
