import { checkedYaml } from '../checked-yaml.ts'
import { StudyProblems } from '../problems.ts'
import {
  type DeclaredInstrument,
  type Instrument,
  type InstrumentScale,
  instrumentSchema,
} from './instrument.ts'
import { instrumentContradictions } from './instrument-contradictions.ts'

/**
 * The instrument that the text of a YAML file describes.
 * @param file the name of the file in messages
 * @throws StudyProblems with every problem of the file: unknown settings, items that the form does not have, items of
 * two scales, reversed items outside their scale, score ranges that contradict items and score
 */
export function readInstrument(text: string, file: string): Instrument {
  const { content, lineOf } = checkedYaml(text, file, instrumentSchema, 'see data/instruments/README.md')
  const scales = Object.fromEntries(
    Object.keys(content.scales).map((name) => [name, completeScale(name, content)]),
  )
  const problems = instrumentContradictions(content, scales, file, lineOf)
  if (problems.length > 0) throw new StudyProblems(problems)
  return {
    id: content.id,
    title: content.title,
    citation: content.citation,
    source: content.source ?? null,
    licence: content.licence,
    raters: content.raters,
    items: content.items,
    range: content.range === 'unknown' ? null : content.range,
    answered: content.answered ?? null,
    awaitsChecking: content.confidence === 'awaits-checking',
    note: content.note ?? null,
    scales,
  }
}

/** A scale with its item numbers, or with those of the scales it consists of. */
function completeScale(name: string, form: DeclaredInstrument): InstrumentScale {
  const { label, of, count, reverse, reverse_count, score } = form.scales[name]!
  const parts = (of ?? []).flatMap((part) => form.scales[part] ?? [])
  const items = of ? union(parts.map((part) => itemsOf(part, form))) : itemsOf(form.scales[name]!, form)
  const reversed = of && reverse === undefined ? union(parts.map(reverseOf)) : reverseOf(form.scales[name]!)
  return {
    label,
    items,
    count: items?.length ?? count ?? null,
    reverse: reversed,
    reverseCount: reverse_count ?? null,
    score,
  }
}

type DeclaredScale = DeclaredInstrument['scales'][string]

function itemsOf({ items }: DeclaredScale, form: DeclaredInstrument): readonly number[] | null {
  if (items === 'all') return Array.from({ length: form.items }, (_, i) => i + 1)
  return items === 'unknown' || items === undefined ? null : items
}

function reverseOf({ reverse }: DeclaredScale): readonly number[] | null {
  return reverse === 'unknown' ? null : (reverse ?? [])
}

/** The numbers of all lists in ascending order, each once; null if one list is unknown. */
function union(lists: readonly (readonly number[] | null)[]): readonly number[] | null {
  const known = lists.filter((list) => list !== null)
  return known.length < lists.length ? null : [...new Set(known.flat())].sort((a, b) => a - b)
}
