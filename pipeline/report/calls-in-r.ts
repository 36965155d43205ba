import { ANALYSES } from '../analyses/analyses.ts'
import { type Block, paragraph, type Table, type Text, toTable } from '../document/document.ts'
import { refOf } from './told.ts'

/** The calls by which R gives the numbers of a printed table, each once. */
function callsFor({ id }: Table): string | null {
  const calls = ANALYSES.flatMap(({ inR = [] }) => inR).filter(({ beside }) => beside.includes(id))
  return calls.length === 0 ? null : [...new Set(calls.map(({ call }) => call))].join('; ')
}

/** A table of the supplement with its calls as the end of its note. */
export function withCalls(block: Block): Block {
  const calls = block.kind === 'table' ? callsFor(block) : null
  if (block.kind !== 'table' || calls === null) return block
  return { ...block, note: [...(block.note ?? []), `${block.note?.length ? ' ' : ''}In R: ${calls}.`] }
}

/** The calls for the tables that the body shows, which has no room for them. */
export function callsOfBody(body: readonly Block[]): Block[] {
  const rows = body.flatMap((block): Text[][] => {
    const calls = block.kind === 'table' ? callsFor(block) : null
    return calls === null ? [] : [[[{ ref: refOf(block)! }], [calls]]]
  })
  if (rows.length === 0) return []
  return [
    paragraph(
      'The command congruence crosscheck writes a script that computes every table again with R and prints both values. The call that gives the leading numbers stands under each table here, and for the tables of the report in ',
      toTable('calls'),
      '; congruence is the index, rating the outcome, and therapist who saw the client.',
    ),
    {
      kind: 'table',
      id: 'calls',
      title: 'Calls of R for the Tables of the Report',
      head: [['Table'], ['In R']],
      rows,
    },
  ]
}
