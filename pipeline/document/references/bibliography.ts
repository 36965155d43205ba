import formatted from '../../../data/references.apa.json' with { type: 'json' }
import { type Inline, plainText, type Text } from '../document.ts'

/** A work in the list of references and its citation in a text. */
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

/** An entry of a reference list. */
export interface BibliographyEntry {
  /** The id of the work, or the reference in words. */
  readonly of: string
  /** "a" or "b" for two works of the same authors and year; else empty. */
  readonly letter: string
  readonly entry: Text
}

/**
 * The entries of a reference list in APA style (7th ed.), sorted as in APA style, each work once. Two works
 * of the same authors and year get the letters a and b. References in words, as typed in a study file, are sorted
 * among them unchanged.
 * @throws RangeError for an id that is not in data/references.json
 */
export function bibliography(ids: readonly string[], texts: readonly string[] = []): BibliographyEntry[] {
  const listed = new Set(ids.map(workOf))
  const ofYear = Map.groupBy(
    WORKS.filter((work) => listed.has(work)),
    ({ citation }) => citation,
  )
  const entries = [...ofYear.values()].flatMap((works) =>
    works.map(({ id, entry }, place): BibliographyEntry => {
      const letter = works.length === 1 ? '' : 'abcdefghij'[place]!
      return { of: id, letter, entry: letter === '' ? entry : lettered(entry, letter) }
    }),
  )
  for (const text of new Set(texts)) {
    const after = entries.findIndex(({ entry }) => plainText(entry).localeCompare(text, 'en') > 0)
    entries.splice(after < 0 ? entries.length : after, 0, { of: text, letter: '', entry: [text] })
  }
  return entries
}

/** The entry with a letter after its year. */
function lettered(entry: Text, letter: string): Text {
  const [first, ...rest] = entry as readonly [Inline, ...Inline[]]
  return [(first as string).replace(/\((\d{4})\)/, `($1${letter})`), ...rest]
}

/** The entry of one work as plain text, for the command line. */
export function sourceText(id: string): string {
  return plainText(workOf(id).entry)
}

/** The citation of the work without brackets: "Brown & Gore, 1994". */
export function citationText(id: string): string {
  return workOf(id).citation
}
