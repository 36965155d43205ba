import {
  artefact,
  choice,
  identifier,
  integer,
  key,
  number,
  orMissing,
  type RowOf,
  text,
} from '../../../pipeline/artefacts/artefact.ts'
import { describedTable } from '../../../pipeline/commands/export/described-table.ts'
import { studyLabels } from '../../../pipeline/commands/export/study-labels.ts'

const odd = artefact({
  file: 'odd.csv',
  row: 'one oddity',
  disclosure: 'person',
  columns: {
    dyad_id: identifier('pair', 'identifier of the pair'),
    'by-role': orMissing(choice(['client', 'therapist'], 'client or therapist')),
    by: orMissing(number('a number', 'points')),
    BY: orMissing(number('another number')),
    session: integer('number of the session'),
    whole: orMissing(integer('a count')),
    scale: key('scale', 'key of the scale'),
    outcome: orMissing(key('outcome', 'key of the outcome')),
    größe: orMissing(text('what was said')),
    long: orMissing(text('a long text')),
    empty: orMissing(text('a text that may be empty')),
  },
})

/** A text whose letters have several bytes, so that some stand across the parts in which a long text is stored. */
const LONG = 'Größenwahn – “ÄÖÜ” 𝛼, '.repeat(40).trim()

const usual: RowOf<typeof odd> = {
  ...{ dyad_id: 'D1', 'by-role': 'client', by: 0.1 + 0.2, BY: 1, session: 1, whole: 3, scale: 'bond' },
  ...{ outcome: 'long_outcome', größe: 'ä', long: LONG, empty: 'x' },
}

export const oddRows: readonly RowOf<typeof odd>[] = [
  usual,
  { ...usual, 'by-role': 'therapist', by: -0, BY: 151, whole: 152, empty: '' },
  { ...usual, dyad_id: '007', by: 5e-324, BY: -99, whole: -100, long: 'short', empty: null },
  { ...usual, dyad_id: '=1+1', by: 1.7e308, BY: -100, whole: 2 ** 40, größe: '; " \n x' },
  { ...usual, 'by-role': null, by: null, BY: null, whole: null, outcome: null, größe: null, long: null },
  { ...usual, dyad_id: 'b'.repeat(9), by: -1.5, BY: 251, session: 0, whole: -3, long: 'y'.repeat(255) },
  { ...usual, by: 1e-7, BY: 252, long: 'z'.repeat(256), outcome: 'unknown' },
]

/** What the study calls its scales and outcomes. */
const PLAN = JSON.stringify({
  scales: { bond: { label: 'Bindung' } },
  outcomes: { long_outcome: { scale: 'bond', rater: 'therapist' } },
})

/** A table with what formats of files find hard. */
export const oddTable = (rows = oddRows) => describedTable(odd, rows as never, studyLabels(PLAN))
