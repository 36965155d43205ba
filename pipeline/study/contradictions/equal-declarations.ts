import type { LineOf } from '../../checked-yaml.ts'
import { type Problem, problem } from '../../problems.ts'
import type { DeclaredStudy } from '../study.ts'

/** Things that study.yaml declares twice under different names: outcomes, scales of an instrument, files. */
export function equalDeclarations(study: DeclaredStudy, file: string, lineOf: LineOf): Problem[] {
  const scales = Object.entries(study.scales).filter(([, { instrument }]) => instrument !== undefined)
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
    ...repeated(
      scales,
      ([name, { label: _, ...rest }]) => JSON.stringify({ ...rest, in_file: rest.in_file ?? name }),
      ([name], [first]) => {
        const why = `this scale is the same as ${first}`
        return wrong(['scales', name], why, `delete ${name}, or correct its scale`)
      },
    ),
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
