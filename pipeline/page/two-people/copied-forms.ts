import type { ExplainedIndex } from '../../commands/explain/explained-pair.ts'
import type { ExplainedPerson } from '../../commands/explain/explained-person.ts'
import { standingInWords } from '../../commands/explain/standing-in-words.ts'
import { PRINTED_DIGITS, rangeInWords } from '../../commands/indices/index-in-words.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { shortest } from '../../document/apa.ts'
import { citationText } from '../../document/references/bibliography.ts'
import { spreadsheetText } from '../../document/spreadsheet-text.ts'
import { TYPES } from '../../holland/type.ts'

/** Two people and what was computed of them. */
export interface ExplainedPeople {
  readonly client: ExplainedPerson
  readonly therapist: ExplainedPerson
  readonly explained: readonly ExplainedIndex[]
}

/** One index in a sentence for a paper. */
export function asSentence({ client, therapist }: ExplainedPeople, it: ExplainedIndex): string {
  const { index, value, reason, standing } = it
  const people = `The client’s Holland code was ${client.code} and the therapist’s was ${therapist.code}.`
  const title = titleInText(index.id)
  const sources = index.source.length === 0 ? '' : ` (${index.source.map(citationText).join('; ')})`
  if (value === null) return `${people} The ${title}${sources} is undefined, because ${reason}.`
  const kind = index.direction === 'distance' ? 'a distance; ' : ''
  const place = standing === null ? '' : `: ${standingInWords(standing)}`
  return `${people} The ${title}${sources} was ${shortest(value, PRINTED_DIGITS)} (${kind}possible values ${rangeInWords(index)})${place}.`
}

/** All indices as a table in Markdown. */
export function asMarkdown({ client, therapist, explained }: ExplainedPeople): string {
  const cell = (text: string) => text.replaceAll('|', '\\|')
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [
    `Client ${person(client)}, therapist ${person(therapist)}`,
    '',
    row(['Index', 'Value', 'Possible values', 'Among all pairs of codes']),
    '| --- | ---: | --- | --- |',
    ...explained.map(({ index, value, reason, standing }) =>
      row([
        index.title,
        value === null ? '—' : shortest(value, PRINTED_DIGITS),
        `${rangeInWords(index)}${index.direction === 'distance' ? ' (distance)' : ''}`,
        value === null ? `undefined: ${reason}` : standing === null ? '' : standingInWords(standing),
      ]),
    ),
    '',
  ].join('\n')
}

/** All indices as CSV, with exact numbers. */
export function asCsv({ client, therapist, explained }: ExplainedPeople): string {
  const known = <T>(value: T | null | undefined) => value ?? 'NA'
  const rows = explained.map(({ index, value, reason, standing, ties }) => [
    client.code,
    therapist.code,
    index.id,
    spreadsheetText(index.title),
    known(value),
    known(index.range[0]),
    known(index.range[1]),
    index.direction,
    known(standing?.pairs),
    known(standing?.lessCongruent),
    known(standing?.equallyCongruent),
    known(standing?.moreCongruent),
    known(ties?.mean),
    reason === null ? 'NA' : spreadsheetText(reason),
  ])
  return [HEADER, ...rows].map((cells) => `${cells.map(quoted).join(',')}\n`).join('')
}

const HEADER = [
  ...['client', 'therapist', 'index', 'title', 'value', 'min', 'max', 'direction'],
  ...['pairs', 'less_congruent', 'equally_congruent', 'more_congruent', 'tie_mean', 'reason'],
]

/** A cell of CSV. The library for it brings along what only Node has. */
const quoted = (cell: string | number) =>
  /[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell)

function person({ code, profile }: ExplainedPerson): string {
  if (profile === null) return code
  return `${code} (${profile.map((score, i) => `${TYPES[i]} ${shortest(score, PRINTED_DIGITS)}`).join(', ')})`
}
