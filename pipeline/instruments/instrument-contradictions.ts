import works from '../../data/references.json' with { type: 'json' }
import type { LineOf } from '../checked-yaml.ts'
import { type Place, type Problem, problem } from '../problems.ts'
import type { DeclaredInstrument, InstrumentScale } from './instrument.ts'
import { scoreRange } from './scored-scale.ts'

const GUIDE = 'see data/instruments/README.md'

type Scales = Readonly<Record<string, InstrumentScale>>
type At = (path: readonly string[], found?: string | number) => Place

/**
 * Contradictions in an instrument file that its schema cannot find.
 * @param scales the scales of the form, with complete item numbers
 */
export function instrumentContradictions(
  form: DeclaredInstrument,
  scales: Scales,
  file: string,
  lineOf: LineOf,
): Problem[] {
  const at: At = (path, found) => {
    const place = { file, line: lineOf(path), column: path.join('.') }
    return found === undefined ? place : { ...place, found: String(found) }
  }
  const names = Object.keys(form.scales)
  return [
    ...ofForm(form, at),
    ...names.flatMap((name) => [
      ...otherScales(name, form, at),
      ...numbers(name, form, scales[name]!, at),
      ...sizes(name, form, scales[name]!, at),
      ...names.slice(0, names.indexOf(name)).flatMap((other) => shared(name, other, form, scales, at)),
    ]),
  ]
}

function ofForm({ citation, confidence, note, scales }: DeclaredInstrument, at: At): Problem[] {
  const ids = works.map(({ id }) => id)
  const unknown = citation.filter((id) => !ids.includes(id))
  const problems = unknown.map((id) => problem('unknown-work', at(['citation'], id), ids, id))
  if (confidence === 'awaits-checking' && note === undefined) {
    problems.push(
      problem('missing-value', at(['note']), 'the setting note, which the report prints with the form'),
    )
  }
  if (Object.keys(scales).length === 0)
    problems.push(problem('wrong-setting', at(['scales']), 'a form has at least one scale', GUIDE))
  return problems
}

/** The scales that a scale names under `of` and `shares`; scales under `of` must have items, not `of`. */
function otherScales(name: string, form: DeclaredInstrument, at: At): Problem[] {
  const { items, of, shares } = form.scales[name]!
  const others = Object.keys(form.scales).filter((other) => other !== name)
  const simple = others.filter((other) => form.scales[other]!.of === undefined)
  const unknown = (key: string, named: readonly string[], known: readonly string[]) =>
    named
      .filter((part) => !known.includes(part))
      .map((part) => problem('unknown-value', at(['scales', name, key], part), known, part))
  const why = 'a scale has either items or, under of, the scales it consists of'
  return [
    ...((items === undefined) === (of === undefined)
      ? [problem('wrong-setting', at(['scales', name]), why, GUIDE)]
      : []),
    ...unknown('of', of ?? [], simple),
    ...unknown('shares', shares, others),
  ]
}

/** Items that the form or the scale does not have, or that are named twice. */
function numbers(name: string, form: DeclaredInstrument, { items }: InstrumentScale, at: At): Problem[] {
  return (['items', 'reverse'] as const).flatMap((key) => {
    const written = form.scales[name]![key]
    const list = Array.isArray(written) ? written : []
    return list.flatMap((item, i) => {
      const place = at(['scales', name, key], item)
      if (item > form.items) return [problem('item-beyond-form', place, form.items)]
      if (list.indexOf(item) < i) return [problem('repeated-item', place)]
      const outside = key === 'reverse' && items !== null && !items.includes(item)
      return outside ? [problem('reversed-outside-scale', place, name)] : []
    })
  })
}

/** Counts and score ranges that do not follow from the rest. */
function sizes(name: string, form: DeclaredInstrument, scale: InstrumentScale, at: At): Problem[] {
  const { count, range } = form.scales[name]!
  const problems: Problem[] = []
  if (scale.items !== null && count !== undefined && count !== scale.items.length) {
    const why = `the scale has ${scale.items.length} items`
    problems.push(problem('wrong-setting', at(['scales', name, 'count'], count), why, 'delete count'))
  }
  if (range === undefined || scale.count === null || form.range === 'unknown') return problems
  const [low, high] = scoreRange(scale.count, form.range, scale.score)
  if (range[0] !== low || range[1] !== high) {
    const place = at(['scales', name, 'range'], range.join(' to '))
    problems.push(problem('wrong-score-range', place, scale.count, scale.score, low, high))
  }
  return problems
}

/** Items of two scales, unless the file declares this, and items that are reversed in only one of them. */
function shared(name: string, other: string, form: DeclaredInstrument, scales: Scales, at: At): Problem[] {
  const [here, there] = [scales[name]!, scales[other]!]
  const both = (here.items ?? []).filter((item) => there.items?.includes(item))
  if (both.length === 0) return []
  const problems: Problem[] = []
  if (!mayShare(form, name, other) && !mayShare(form, other, name))
    problems.push(problem('item-of-two-scales', at(['scales', name, 'items'], both.join(', ')), name, other))
  if (here.reverse === null || there.reverse === null) return problems
  for (const item of both) {
    const [reversedHere, reversedThere] = [here.reverse.includes(item), there.reverse.includes(item)]
    if (reversedHere === reversedThere) continue
    const [where, notWhere] = reversedHere ? [name, other] : [other, name]
    problems.push(problem('reversed-in-one-scale', at(['scales', name, 'reverse'], item), where, notWhere))
  }
  return problems
}

/** True if the file declares that a scale has items of the other: it consists of other scales, or names it. */
function mayShare(form: DeclaredInstrument, name: string, other: string): boolean {
  const { items, of, shares } = form.scales[name]!
  return items === 'all' || of !== undefined || shares.includes(other)
}
