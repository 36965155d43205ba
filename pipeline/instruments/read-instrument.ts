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
 * @param file the name by which messages call it
 * @throws StudyProblems with every mistake of the file: unknown settings, items that the form does not have, items of
 * two scales, reversed items outside their scale, score ranges that do not follow from the rest
 */
export function readInstrument(text: string, file: string): Instrument {
  const { content, lineOf } = checkedYaml(text, file, instrumentSchema, 'see data/instruments/README.md')
  const scales = Object.fromEntries(
    Object.keys(content.scales).map((name) => [name, writtenOut(name, content)]),
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

/** A scale with its item numbers, or those of the scales that it is made up of. */
function writtenOut(name: string, form: DeclaredInstrument): InstrumentScale {
  const { label, of, count, reverse, reverse_count, score } = form.scales[name]!
  const parts = (of ?? []).flatMap((part) => form.scales[part] ?? [])
  const numbers = of ? together(parts.map((part) => itemsOf(part, form))) : itemsOf(form.scales[name]!, form)
  const turned = of && reverse === undefined ? together(parts.map(reverseOf)) : reverseOf(form.scales[name]!)
  return {
    label,
    items: numbers,
    count: numbers?.length ?? count ?? null,
    reverse: turned,
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

/** All numbers in order, each once; unknown if one list is. */
function together(lists: readonly (readonly number[] | null)[]): readonly number[] | null {
  const known = lists.filter((list) => list !== null)
  return known.length < lists.length ? null : [...new Set(known.flat())].sort((a, b) => a - b)
}
