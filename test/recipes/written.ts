import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import iconv from 'iconv-lite'
import { savFile } from '../support/sav-file.ts'
import { type Pair, sample, TYPES, therapistsOf } from './sample.ts'

/*
 * node test/recipes/written.ts
 * Writes the data files in data/recipes again; a test shows that they are what this program makes.
 */

type Cell = string | number | null
type Rows = readonly (readonly Cell[])[]
type Files = Readonly<Record<string, Buffer>>

/** The data files of each recipe: the same pairs as researchers keep them. */
export function writtenRecipes(pairs = sample()): Readonly<Record<string, Files>> {
  return {
    'tidy-csv': tidy(pairs),
    'items-in-columns': itemsInColumns(pairs),
    'one-total-a-session': totals(pairs),
    'german-clinic': germanClinic(pairs),
    'excel-with-titles': excel(pairs),
    'spss-with-labels': spss(pairs),
    qualtrics: qualtrics(pairs),
    redcap: redcap(pairs),
    'codes-in-words': codesInWords(pairs),
    'files-by-role': filesByRole(pairs),
  }
}

const csv = (rows: Rows, delimiter = ',', lineEnd = '\n') =>
  Buffer.from(rows.map((row) => row.map((cell) => cell ?? '').join(delimiter) + lineEnd).join(''))

const padded = (number: number) => String(number).padStart(2, '0')
const pairId = ({ number }: Pair) => `D${padded(number)}`
const sum = (answers: readonly number[] | null) => answers?.reduce((all, it) => all + it, 0) ?? null
const letters = (prefix: string) => TYPES.map((type) => `${prefix}${type}`)
const ITEMS = [1, 2, 3, 4]

/** The answers of a session; four empty cells if it was not rated. */
const cellsOf = (answers: readonly number[] | null): readonly Cell[] => answers ?? ITEMS.map(() => null)

/** Each session with its number and its answers. */
const rated = ({ sessions }: Pair) =>
  sessions.flatMap((answers, i) => (answers === null ? [] : [{ session: i + 1, answers }]))

/** Every answer of a pair, one after the other. */
const answersOf = (pair: Pair) =>
  rated(pair).flatMap(({ session, answers }) => answers.map((value, i) => ({ session, item: i + 1, value })))

function people(pairs: readonly Pair[]): Rows {
  return [
    ...pairs.map(({ client }): Cell[] => [client.id, 'client', ...client.scores]),
    ...therapistsOf(pairs).map(({ id, scores }): Cell[] => [id, 'therapist', ...scores]),
  ]
}

function tidy(pairs: readonly Pair[]): Files {
  return {
    'people.csv': csv([['person_id', 'role', ...TYPES], ...people(pairs)]),
    'dyads.csv': csv([
      ['dyad_id', 'client_id', 'therapist_id'],
      ...pairs.map((pair) => [pairId(pair), pair.client.id, pair.therapist.id]),
    ]),
    'ratings.csv': csv([
      ['dyad_id', 'session', 'rater', 'scale', 'item', 'value'],
      ...pairs.flatMap((pair) =>
        answersOf(pair).map(({ session, item, value }) => [
          pairId(pair),
          session,
          'client',
          'bond',
          item,
          value,
        ]),
      ),
    ]),
  }
}

const bothPeople = ({ client, therapist }: Pair): Cell[] => [
  client.id,
  therapist.id,
  ...client.scores,
  ...therapist.scores,
]

function itemsInColumns(pairs: readonly Pair[]): Files {
  const items = [1, 2, 3].flatMap((session) => ITEMS.map((item) => `wai_s${session}_${item}`))
  return {
    'pairs.csv': csv([
      ['client', 'therapist', ...letters('c_'), ...letters('t_'), ...items],
      ...pairs.map((pair) => [...bothPeople(pair), ...pair.sessions.flatMap(cellsOf)]),
    ]),
  }
}

function totals(pairs: readonly Pair[]): Files {
  return {
    'pairs.csv': csv([
      ['client', 'therapist', ...letters('c_'), ...letters('t_'), 'bond_s1', 'bond_s2', 'bond_s3'],
      ...pairs.map((pair) => [...bothPeople(pair), ...pair.sessions.map(sum)]),
    ]),
  }
}

/** As a German Excel saves "CSV": semicolons, decimal commas, letters of Windows. */
function germanClinic(pairs: readonly Pair[]): Files {
  const german = (rows: Rows) => {
    const words = rows.map((row) =>
      row.map((cell) =>
        cell === null ? 'k.A.' : typeof cell === 'number' ? String(cell).replace('.', ',') : cell,
      ),
    )
    return iconv.encode(csv(words, ';', '\r\n').toString(), 'windows-1252')
  }
  const role = { client: 'Klient', therapist: 'Therapeut' } as const
  return {
    'Personen.csv': german([
      ['Chiffre', 'Rolle', ...TYPES],
      ...people(pairs).map(([id, of, ...scores]) => [id!, role[of as keyof typeof role], ...scores]),
    ]),
    'Sitzungen.csv': german([
      ['Klient', 'Therapeut', 'Sitzung', ...ITEMS.map((item) => `Bündnis_${item}`)],
      ...pairs.flatMap((pair) =>
        pair.sessions.map((answers, i) => [
          pair.client.id,
          pair.therapist.id,
          `${i + 1}. Sitzung`,
          ...cellsOf(answers),
        ]),
      ),
    ]),
  }
}

/** A sheet for the eye: title, two rows of names, merged therapists, means and notes below. */
function excel(pairs: readonly Pair[]): Files {
  const TITLE = [['Alliance study, ward 3'], ['as of March'], []]
  const upper = [
    ...['Client', 'Therapist'],
    ...['Scores of client', null, null, null, null, null],
    ...['Scores of therapist', null, null, null, null, null],
    ...[1, 2, 3].flatMap((session) => [`Session ${session}`, null, null, null]),
  ]
  const lower = [null, null, ...TYPES, ...TYPES, ...[1, 2, 3].flatMap(() => ITEMS.map((it) => `Bond ${it}`))]
  const body = pairs.map((pair, i) => {
    const [client, ...others] = bothPeople(pair)
    const [therapist, ...scores] = others
    const answers = pair.sessions.flatMap(cellsOf)
    return [client!, i % 3 === 0 ? therapist! : null, ...scores, ...answers]
  })
  const mean = (column: number) => {
    const values = body.flatMap((row) => (typeof row[column] === 'number' ? [Number(row[column])] : []))
    return Math.round((100 * values.reduce((all, it) => all + it, 0)) / values.length) / 100
  }
  const means = ['Mean', null, ...lower.slice(2).map((_, i) => mean(i + 2))]
  const rows: Rows = [...TITLE, upper, lower, ...body, means, [], ['Session 3 of two clients: not rated']]
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  const top = TITLE.length
  const merge = (r1: number, c1: number, r2: number, c2: number) => ({
    s: { r: r1, c: c1 },
    e: { r: r2, c: c2 },
  })
  sheet['!merges'] = [
    ...[0, 1].map((column) => merge(top, column, top + 1, column)),
    ...[2, 8].map((column) => merge(top, column, top, column + 5)),
    ...[14, 18, 22].map((column) => merge(top, column, top, column + 3)),
    ...pairs.flatMap((_, i) => (i % 3 === 0 ? [merge(top + 2 + i, 1, top + 4 + i, 1)] : [])),
  ]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Alliance')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Remarks on the study']]), 'Remarks')
  return { 'alliance.xlsx': write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) }
}

/** A row for each session, with labelled numbers and a declared code for no answer. */
function spss(pairs: readonly Pair[]): Files {
  const number = (name: string) => ({ name, width: 0, missing: [99] })
  const labelled = (name: string, labels: readonly string[]) => ({
    name,
    width: 0,
    labels: new Map(labels.map((label, i) => [i + 1, label] as const)),
  })
  const variables = [
    ...[
      { name: 'client', width: 8 },
      { name: 'therapist', width: 8 },
    ],
    labelled('visit', ['first session', 'second session', 'third session']),
    labelled('status', ['completed', 'test entry']),
    ...[...letters('client_'), ...letters('therapist_')].map(number),
    ...ITEMS.map((item) => number(`client_bond_${item}`)),
  ]
  const rows = pairs.flatMap((pair) =>
    pair.sessions.map((answers, i) => {
      const [client, therapist, ...scores] = bothPeople(pair)
      return [client!, therapist!, i + 1, 1, ...scores, ...(answers ?? ITEMS.map(() => 99))]
    }),
  )
  const trial = [...rows[0]!.slice(0, 3), 2, ...rows[0]!.slice(4)]
  return { 'sessions.sav': savFile(variables, [trial, ...rows], { compressed: true }) }
}

/** The clinic's own lists of people and pairs, and a survey that clients fill in after a session. */
function qualtrics(pairs: readonly Pair[]): Files {
  const { 'people.csv': persons } = tidy(pairs)
  const of = ['StartDate', 'Status', 'Finished', 'ResponseId']
  const names = ['Q1', 'Q2', ...ITEMS.map((item) => `Q3_${item}`)]
  const texts = [
    'Your code',
    'Which session was this?',
    ...ITEMS.map((item) => `How was it? - Statement ${item}`),
  ]
  const response = (n: number, status: string, cells: readonly Cell[]) => [
    ...['2025-03-01 10:00:00', status, 'True', `R_${padded(n)}`],
    ...cells,
  ]
  const responses = pairs.flatMap((pair) =>
    rated(pair).map(({ session, answers }) => [pair.client.id, session, ...answers]),
  )
  return {
    'people.csv': persons!,
    'pairs.csv': csv([['client', 'therapist'], ...pairs.map((it) => [it.client.id, it.therapist.id])]),
    'survey.csv': csv([
      [...of, ...names],
      ['Start Date', 'Response Type', 'Finished', 'Response ID', ...texts],
      [...of, ...names].map((_, i) => `"{""ImportId"":""QID${i}""}"`),
      response(0, 'Survey Preview', ['C01', 1, 4, 4, 4, 4]),
      ...responses.map((cells, i) => response(i + 1, 'IP Address', cells)),
    ]),
  }
}

/** One export with an event for the intake and one for each session. */
function redcap(pairs: readonly Pair[]): Files {
  const nothing = (columns: readonly unknown[]) => columns.map(() => null)
  return {
    'export.csv': csv([
      [
        ...['record_id', 'redcap_event_name', 'therapist'],
        ...TYPES.map((type) => `riasec_${type.toLowerCase()}`),
        ...[...ITEMS.map((item) => `bond_${item}`), 'alliance_complete'],
      ],
      ...pairs.flatMap((pair) => [
        [
          ...[pair.number, 'intake_arm_1', pair.therapist.id],
          ...[...pair.client.scores, ...nothing(ITEMS), null],
        ],
        ...rated(pair).map(({ session, answers }) => [
          ...[pair.number, `session_${session}_arm_1`, null],
          ...[...nothing(TYPES), ...answers, 2],
        ]),
      ]),
    ]),
    'therapists.csv': csv([
      ['therapist', ...TYPES],
      ...therapistsOf(pairs).map(({ id, scores }) => [id, ...scores]),
    ]),
  }
}

const WORDS = {
  R: 'Realistic',
  I: 'Investigative',
  A: 'Artistic',
  S: 'Social',
  E: 'Enterprising',
  C: 'Conventional',
} as const

const inWords = (code: string) => [...code].map((type) => WORDS[type as keyof typeof WORDS]).join(', ')

/** Codes as a counsellor writes them: in words, one of them with a tie; nobody noted who the therapist was. */
function codesInWords(pairs: readonly Pair[]): Files {
  const tied = (code: string) => `${code[0]}(${code.slice(1)})`
  return {
    'pairs.csv': csv([
      ['case', 'client_type', 'therapist_type', 'bond_s1', 'bond_s2', 'bond_s3'],
      ...pairs.map((pair, i) => [
        pair.number,
        i === 3 ? tied(pair.client.code) : `"${inWords(pair.client.code)}"`,
        i === 5 ? pair.therapist.code : `"${inWords(pair.therapist.code)}"`,
        ...pair.sessions.map(sum),
      ]),
    ]),
  }
}

/** A file for each role and each rater; −99 is no answer, and a first attempt stands above the answers that count. */
function filesByRole(pairs: readonly Pair[]): Files {
  const scores = (name: string, of: Rows) => csv([[name, ...TYPES], ...of])
  const sheet = (name: string, shift: number) =>
    csv([
      [name, 'session', ...ITEMS.map((item) => `bond_${item}`)],
      ...pairs.flatMap((pair) =>
        pair.sessions.flatMap((answers, i) => {
          const row = [
            pair.client.id,
            i + 1,
            ...(answers?.map((it) => Math.max(1, it - shift)) ?? ITEMS.map(() => -99)),
          ]
          const isRepeated = pair.number === 2 && i === 0
          return isRepeated ? [[pair.client.id, i + 1, 1, 1, 1, 1], row] : [row]
        }),
      ),
    ])
  return {
    'clients.csv': scores(
      'client',
      pairs.map(({ client }) => [client.id, ...client.scores]),
    ),
    'therapists.csv': scores(
      'therapist',
      therapistsOf(pairs).map(({ id, scores }) => [id, ...scores]),
    ),
    'pairs.csv': csv([['client', 'therapist'], ...pairs.map((it) => [it.client.id, it.therapist.id])]),
    'bond-by-clients.csv': sheet('client', 0),
    'bond-by-therapists.csv': sheet('client', 1),
  }
}

if (import.meta.main) {
  for (const [recipe, files] of Object.entries(writtenRecipes())) {
    const folder = join(import.meta.dirname, '../../data/recipes', recipe)
    mkdirSync(folder, { recursive: true })
    for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, file), bytes)
  }
}
