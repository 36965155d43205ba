import works from '../../../data/references.json' with { type: 'json' }
import { isWorkId } from './work-id.ts'

/**
 * Narrative citation in APA style: "Taber et al. (2011)". A reference in words that begins in APA style is reduced to
 * authors and year, "Nobody (1999)"; any other is returned unchanged.
 * @throws RangeError for an id that is not in data/references.json
 */
export function inTextCitation(citation: string): string {
  return cited(citation, (who, year) => `${who} (${year})`)
}

/** The same inside parentheses: "Taber et al., 2011". */
export function parentheticalCitation(citation: string): string {
  return cited(citation, (who, year) => `${who.replace(' and ', ' & ')}, ${year}`)
}

function cited(citation: string, named: (who: string, year: number) => string): string {
  if (!isWorkId(citation)) return citedInWords(citation.trim(), named)
  const work = works.find(({ id }) => id === citation)
  if (!work) throw new RangeError(`no such work in data/references.json: ${citation}`)
  return named(whoOf(work.author.map(nameOf)), work.issued['date-parts'][0]![0]!)
}

/** The family name of a person, or the name of an institution. */
const nameOf = (author: { readonly family: string } | { readonly literal: string }) =>
  'family' in author ? author.family : author.literal

const whoOf = (names: readonly string[]) => (names.length > 2 ? `${names[0]} et al.` : names.join(' and '))

/** A name with initials, such as "Nobody, A. B.", and what joins it to the next. */
const AUTHOR = /([^,&(]+), ((?:\p{Lu}\.[-\s]?)+)(?:,? ?& |, )?/uy

/** The reference as a text cites it: "Nobody, A. (1999). A paper." as its authors and year, if it begins with them. */
function citedInWords(reference: string, named: (who: string, year: number) => string): string {
  const whole = reference.replace(/\.$/, '')
  const [, authors, year] = /^([^(]+) ?\((\d{4})\)/.exec(reference) ?? []
  if (authors === undefined) return whole
  const names: string[] = []
  AUTHOR.lastIndex = 0
  for (let at = 0; at < authors.length; at = AUTHOR.lastIndex) {
    const found = AUTHOR.exec(authors)
    if (found === null) return whole
    names.push(found[1]!.trim())
  }
  return named(whoOf(names), Number(year))
}
