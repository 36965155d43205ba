import type { LineOf } from '../../checked-yaml.ts'
import { type Problem, problem } from '../../problems.ts'
import type { DeclaredScale } from '../settings/declared-scale.ts'
import type { DeclaredStudy } from '../study.ts'

/** Things that study.yaml declares twice under different names: outcomes, scales, files. */
export function equalDeclarations(study: DeclaredStudy, file: string, lineOf: LineOf): Problem[] {
  const files = Object.entries(study.files).flatMap(([kind, declared]) =>
    [declared].flat().map((source, i) => ({ path: ['files', kind, i], source })),
  )
  return [
    ...repeated(
      Object.entries(study.outcomes),
      ([, { scale, rater }]) => `${scale} ${rater}`,
      ([name], [first]) => {
        const why = `this outcome has the same scale and rater as ${first}`
        return wrong(['outcomes', name], why, `delete ${name}, or correct its scale or rater`)
      },
    ),
    ...repeated(Object.entries(study.scales), readAs, ([name], [first]) => {
      const why = `this scale is the same as ${first}`
      return wrong(['scales', name], why, `delete ${name}, or correct its scale`)
    }),
    ...repeated(
      files,
      ({ path, source }) => JSON.stringify([path[1], { ...source, file: normal(source?.file ?? '') }]),
      ({ path, source }) =>
        wrong(path, 'this file is declared twice in the same way', 'keep one of the two', source?.file),
    ),
  ]

  function wrong(path: readonly (string | number)[], why: string, remedy: string, found?: string): Problem {
    const place = { file, line: lineOf(path), column: path.join('.'), found: found ?? null }
    return problem('wrong-setting', place, why, remedy)
  }
}

/** Which answers a scale reads. */
function readAs([name, { instrument, scale, items, numbering, in_file }]: [string, DeclaredScale]): string {
  const numbers = typeof items === 'number' ? Array.from({ length: items }, (_, i) => i + 1) : items
  return JSON.stringify([in_file ?? name, instrument, scale, numbering, numbers?.toSorted((a, b) => a - b)])
}

/** What is said of each entry that has the key of an earlier one. */
function repeated<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  said: (entry: T, first: T) => Problem,
): Problem[] {
  const byKey = [...Map.groupBy(entries, keyOf).values()]
  return byKey.flatMap(([first, ...others]) => others.map((entry) => said(entry, first!)))
}

/** A path without parts that lead nowhere: ./people.csv is people.csv. */
const normal = (path: string) =>
  path
    .split('/')
    .filter((part) => part !== '.' && part !== '')
    .join('/')
