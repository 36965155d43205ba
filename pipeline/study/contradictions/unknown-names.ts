import { type Problem, problem } from '../../problems.ts'
import type { Study } from '../study.ts'

type PlaceOf = Study['placeOf']

/** Names in a list of study.yaml that are unknown or occur twice. */
export function unknownNames(
  placeOf: PlaceOf,
  known: readonly string[],
  setting: string,
  written: readonly string[] = [],
): Problem[] {
  return written.flatMap((name, i) => {
    const place = { ...placeOf(...setting.split('.'), i), column: setting, found: name }
    if (!known.includes(name)) return [problem('unknown-value', place, known, name)]
    return written.indexOf(name) < i
      ? [problem('wrong-setting', place, `${name} is named twice`, 'name it once')]
      : []
  })
}

/** Keys of a mapping of study.yaml that are unknown. */
export function unknownKeys(
  placeOf: PlaceOf,
  known: readonly string[],
  setting: string,
  written: Readonly<Record<string, unknown>> = {},
): Problem[] {
  return Object.keys(written)
    .filter((name) => !known.includes(name))
    .map((name) =>
      problem(
        'unknown-value',
        { ...placeOf(...setting.split('.'), name), column: setting, found: name },
        known,
        name,
      ),
    )
}
