import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { RecordKind } from '../../pipeline/study/settings/layouts.ts'
import { EXAMPLE } from './run.ts'

/** A table as rows of text, the first of them the column names; an empty cell is missing. */
export type Table = readonly (readonly string[])[]

type Row = Readonly<Record<string, string>>

const rowsOf = (file: string) => parse(readFileSync(join(EXAMPLE, file)), { columns: true }) as Row[]

const people = rowsOf('people.csv')
const dyads = rowsOf('dyads.csv')
const ratings = rowsOf('ratings.csv')

const PERSON = ['age', 'R', 'I', 'A', 'S', 'E', 'C', 'code']
const personOf = new Map(people.map((person) => [person.person_id!, person]))

/** The three tables as they are in data/example. */
const tidy = { people: table(people), dyads: table(dyads), ratings: table(ratings) }

/** The example study in each layout; the last has the people in a file of their own. */
export const LAID_OUT: Readonly<
  Record<string, { layout: string; files: { readonly [kind in RecordKind]?: Table } }>
> = {
  tidy: { layout: 'tidy', files: tidy },
  'items-wide': {
    layout: 'items-wide',
    files: {
      ...tidy,
      ratings: wide(
        ['dyad_id', 'session', 'rater'],
        () => ({}),
        ({ scale, item }) => `${scale}_${item}`,
      ),
    },
  },
  'dyad-session': {
    layout: 'dyad-session',
    files: {
      ratings: wide(
        ['dyad_id', 'session'],
        (dyad) => ({ ...pair(dyad), ...both(dyad) }),
        ({ rater, scale, item }) => `${rater}_${scale}_${item}`,
      ),
    },
  },
  dyad: {
    layout: 'dyad',
    files: {
      dyads: wide(
        ['dyad_id'],
        (dyad) => ({ ...pair(dyad), ...both(dyad) }),
        ({ rater, scale, session, item }) => `${rater}_${scale}_${session}_${item}`,
      ),
    },
  },
  'dyad-session with people': {
    layout: 'dyad-session',
    files: {
      people: tidy.people,
      ratings: wide(
        ['dyad_id', 'session'],
        (dyad) => pair(dyad),
        ({ rater, scale, item }) => `${rater}_${scale}_${item}`,
      ),
    },
  },
}

function table(rows: readonly Row[]): Table {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
}

function pair({ client_id, therapist_id }: Row): Row {
  return { client_id: client_id!, therapist_id: therapist_id! }
}

function both(dyad: Row): Row {
  return Object.fromEntries(
    ['client', 'therapist'].flatMap((role) =>
      PERSON.map((field) => [`${role}_${field}`, personOf.get(dyad[`${role}_id`]!)![field]!]),
    ),
  )
}

/** The ratings with one row for each value of `keys`, and a column for each name that `column` gives an answer. */
function wide(keys: readonly string[], more: (dyad: Row) => Row, column: (answer: Row) => string): Table {
  const dyadOf = new Map(dyads.map((dyad) => [dyad.dyad_id!, dyad]))
  const groups = Map.groupBy(ratings, (answer) => JSON.stringify(keys.map((key) => answer[key])))
  return table(
    [...groups.values()].map((answers) => ({
      ...Object.fromEntries(keys.map((key) => [key, answers[0]![key]!])),
      ...more(dyadOf.get(answers[0]!.dyad_id!)!),
      ...Object.fromEntries(answers.map((answer) => [column(answer), answer.value!])),
    })),
  )
}
