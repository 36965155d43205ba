import works from '../../../data/references.json' with { type: 'json' }
import { isWorkId } from './work-id.ts'

/**
 * Narrative citation in APA style: "Taber et al. (2011)". A reference that is already in words is returned
 * unchanged.
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
  if (!isWorkId(citation)) return citation.trim().replace(/\.$/, '')
  const work = works.find(({ id }) => id === citation)
  if (!work) throw new RangeError(`no such work in data/references.json: ${citation}`)
  const names = work.author.map(({ family }) => family)
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(' and ')
  return named(who, work.issued['date-parts'][0]![0]!)
}
