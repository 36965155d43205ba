import { comparableText } from '../../comparable-text.ts'
import { type Problem, problem } from '../../problems.ts'
import type { DeclaredSource } from '../declared-source.ts'

/** Words and columns of a file that would mean two things at once. */
export function wordContradictions({ source, at }: DeclaredSource): Problem[] {
  const missing = new Set(source.missing.map(comparableText).filter((word) => word !== ''))
  const ofValues = Object.entries(source.values).flatMap(([field, words]) => {
    const ours = new Map<string, string>()
    return Object.entries(words).flatMap(([our, theirs]) =>
      theirs.flatMap((word) => {
        const compared = comparableText(word)
        const first = ours.get(compared) ?? our
        ours.set(compared, first)
        const twice = (what: string, remedy: string) =>
          problem('wrong-setting', at('values', field, word), what, remedy)
        return [
          ...(first === our
            ? []
            : [
                twice(
                  `for ${field}, this word means both ${first} and ${our}`,
                  'keep it under one of the two',
                ),
              ]),
          ...(missing.has(compared)
            ? [
                twice(
                  `this word means ${our} for ${field}, but is also under missing`,
                  'keep it under one of the two',
                ),
              ]
            : []),
        ]
      }),
    )
  })
  return [...ofValues, ...sharedColumns(source.columns, at)]
}

/** Fields that are a measurement, and share their column with no other field. */
const MEASURED = /^(client_|therapist_)?(age|code|value|item|[RIASEC])$/

function sharedColumns(columns: Readonly<Record<string, string>>, at: DeclaredSource['at']): Problem[] {
  const first = new Map<string, string>()
  return Object.entries(columns).flatMap(([field, column]) => {
    const other = first.get(comparableText(column))
    first.set(comparableText(column), other ?? field)
    if (other === undefined || !(MEASURED.test(field) || MEASURED.test(other))) return []
    const why = `${other} and ${field} cannot be the same column`
    return [problem('wrong-setting', at('columns', field, column), why, `name the column of ${field}`)]
  })
}
