import formatted from '../../../data/references.apa.json' with { type: 'json' }
import { type Inline, plainText, type Text } from '../document.ts'

/** A work as a list of references prints it and as a text cites it. */
export interface FormattedWork {
  readonly id: string
  /** "Brown & Gore, 1994" */
  readonly citation: string
  readonly entry: Text
}

const WORKS = formatted as readonly FormattedWork[]

function workOf(id: string): FormattedWork {
  const work = WORKS.find((each) => each.id === id)
  if (!work) throw new RangeError(`no such work in data/references.json: ${id}`)
  return work
}

/**
 * The entries of a reference list in APA style (7th ed.), sorted as APA style sorts them, each work once. Two
 * works of the same authors and year get the letters a, b by which a text tells them apart. Texts are references
 * that somebody typed: sorted in by their letters, as they stand.
 * @throws RangeError for an id that data/references.json does not hold
 */
export function bibliography(ids: readonly string[], texts: readonly string[] = []): Text[] {
  const listed = new Set(ids.map(workOf))
  const ofYear = Map.groupBy(
    WORKS.filter((work) => listed.has(work)),
    ({ citation }) => citation,
  )
  const entries = [...ofYear.values()].flatMap((works) =>
    works.map(({ entry }, place) => (works.length === 1 ? entry : lettered(entry, 'abcdefghij'[place]!))),
  )
  for (const text of new Set(texts)) {
    const after = entries.findIndex((entry) => plainText(entry).localeCompare(text, 'en') > 0)
    entries.splice(after < 0 ? entries.length : after, 0, [text])
  }
  return entries
}

/** The entry with a letter behind its year. */
function lettered(entry: Text, letter: string): Text {
  const [first, ...rest] = entry as readonly [Inline, ...Inline[]]
  return [(first as string).replace(/\((\d{4})\)/, `($1${letter})`), ...rest]
}

/** The entry of one work as a plain sentence, for the command line. */
export function sourceText(id: string): string {
  return plainText(workOf(id).entry)
}

/** The work as a text cites it, without brackets: "Brown & Gore, 1994". */
export function citationText(id: string): string {
  return workOf(id).citation
}
