import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { problemLine, StudyProblems } from '../../../pipeline/problems.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { EXAMPLE, freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

type Row = Readonly<Record<string, string>>
const rowsOf = (file: string) => parseCsv(readFileSync(join(EXAMPLE, file)), { columns: true }) as Row[]

/** Sums of the four bond items by pair, session and rater: what a researcher has who kept only the totals. */
const totals: Row[] = [
  ...Map.groupBy(
    rowsOf('ratings.csv').filter(({ scale, value }) => scale === 'bond' && value !== ''),
    ({ dyad_id, session, rater }) => JSON.stringify([dyad_id, session, rater]),
  ).values(),
]
  .filter((answers) => answers.length === 4)
  .map((answers) => {
    const { dyad_id, session, rater } = answers[0]!
    const sum = answers.reduce((total, { value }) => total + Number(value), 0)
    return { dyad_id: dyad_id!, session: session!, rater: rater!, value: String(sum) }
  })

const csv = (rows: readonly Row[]) => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return [columns, ...rows.map((row) => columns.map((it) => row[it] ?? ''))]
    .map((it) => it.join(','))
    .join('\n')
}

/** One row for each value of `keys`, and a column for each name that `name` gives a total. */
function wide(keys: readonly string[], name: (total: Row) => string, rows = totals): Row[] {
  const groups = Map.groupBy(rows, (it) => JSON.stringify(keys.map((key) => it[key])))
  return [...groups.values()].map((group) => ({
    ...Object.fromEntries(keys.map((key) => [key, group[0]![key]!])),
    ...Object.fromEntries(group.map((it) => [name(it), it.value!])),
  }))
}

/** Rows of pairs with both people. */
function withPeople(rows: readonly Row[]): Row[] {
  const people = new Map(rowsOf('people.csv').map((it) => [it.person_id!, it]))
  const pairs = new Map(rowsOf('dyads.csv').map((it) => [it.dyad_id!, it]))
  return rows.map((row) => {
    const pair = pairs.get(row.dyad_id!)!
    const both = ['client', 'therapist'].flatMap((role) =>
      ['age', 'R', 'I', 'A', 'S', 'E', 'C', 'code'].map((field) => [
        `${role}_${field}`,
        people.get(pair[`${role}_id`]!)![field]!,
      ]),
    )
    return { ...pair, ...Object.fromEntries(both), ...row }
  })
}

const bond = { label: 'Bond', range: [4, 28], given_as: 'score' }
const plan = {
  id: 'small',
  title: 'One score a session',
  profile_range: [0, 50],
  scales: { bond },
  outcomes: { bond: { scale: 'bond' }, 'bond-therapist': { scale: 'bond', rater: 'therapist' } },
  hypothesis: { index: 'c-index', outcome: 'bond' },
}

let written = 0

/** Writes a study with these ratings (and the tidy people and pairs if it needs them) and loads, scores and matches it. */
async function results(study: object, files: Readonly<Record<string, readonly Row[]>>) {
  const place = join(folder, String(++written))
  mkdirSync(place)
  for (const file of ['people.csv', 'dyads.csv'])
    writeFileSync(join(place, file), readFileSync(join(EXAMPLE, file)))
  for (const [file, rows] of Object.entries(files)) writeFileSync(join(place, file), csv(rows))
  writeFileSync(join(place, 'study.yaml'), stringify({ ...plan, ...study }))
  const workspace = new Workspace(join(place, 'study.yaml'), () => join(place, 'out'))
  const warnings = []
  for (const stage of STAGES.slice(0, 3)) warnings.push(...(await runStage(stage, STAGES, workspace)))
  const read = (file: string) => readFileSync(join(place, 'out/artefacts', file), 'utf8')
  return {
    warnings: warnings.map(problemLine),
    profiles: read('profiles.csv'),
    scales: read('scales.csv'),
    congruence: read('congruence.csv'),
  }
}

async function refused(...given: Parameters<typeof results>): Promise<string[]> {
  const found = await results(...given).catch((error) => error)
  if (found instanceof StudyProblems)
    return found.problems.filter(({ severity }) => severity === 'error').map(problemLine)
  throw found instanceof Error ? found : new Error(`not refused: ${found.warnings}`)
}

let expected: Awaited<ReturnType<typeof results>>
beforeAll(async () => {
  const tidy = totals.map((it) => ({ ...it, scale: 'bond', item: '1' }))
  expected = await results(
    { scales: { bond: { label: 'Bond', items: 1, range: [4, 28] } } },
    { 'ratings.csv': tidy },
  )
})

const ofBoth = wide(['dyad_id'], ({ rater, session }) => `${rater}_bond_${session}`)
const dyad = (items: unknown, more = {}) => ({
  layout: 'dyad',
  files: { dyads: { file: 'all.csv', ...(items === null ? {} : { items }), ...more } },
})
const named = (name: (total: Row) => string) => ({ 'all.csv': withPeople(wide(['dyad_id'], name)) })
const letter = (rater: string) => (rater === 'client' ? 'K' : 'T')
const moment = (session: string) => ['pre', 'intake', 'T2', 'third'][Number(session)] ?? `T${session}`
const sessions = [...new Set(totals.map(({ session }) => session!))]
const words = { session: Object.fromEntries(sessions.map((it) => [it, [moment(it)]])) }

describe('one score a session gives the results of the same scores in a tidy file', () => {
  const cases: Record<string, [object, Readonly<Record<string, readonly Row[]>>]> = {
    'dyad, as usually named': [dyad(null), { 'all.csv': withPeople(ofBoth) }],
    'dyad, a pattern': [
      dyad(['{scale}_s{session}_{rater}']),
      named((it) => `bond_s${it.session}_${it.rater}`),
    ],
    'dyad, a pattern for each rater': [
      dyad([
        { columns: '{scale}_s{session}', rater: 'client' },
        { columns: 't_{scale}_s{session}', rater: 'therapist' },
      ]),
      named((it) => `${it.rater === 'client' ? '' : 't_'}bond_s${it.session}`),
    ],
    'dyad, columns one by one': [
      dyad(
        sessions.flatMap((session) =>
          ['client', 'therapist'].map((rater) => ({
            columns: `${letter(rater)}b${session}`,
            scale: 'bond',
            session: Number(session),
            rater,
          })),
        ),
      ),
      named((it) => `${letter(it.rater!)}b${it.session}`),
    ],
    'dyad, numbers with a zero in front and capitals': [
      dyad(['{scale}_{rater}_s{session}']),
      named((it) => `BOND_${it.rater}_S0${it.session}`),
    ],
    'dyad, sessions and raters in words': [
      dyad(['{rater}_{scale}_{session}'], {
        values: { ...words, rater: { client: ['K'], therapist: ['T'] } },
      }),
      named((it) => `${letter(it.rater!)}_bond_${moment(it.session!).toUpperCase()}`),
    ],
    'dyad, sessions counted from another number': [
      dyad(null, { values: { session: Object.fromEntries(sessions.map((it) => [it, [Number(it) + 1]])) } }),
      named((it) => `${it.rater}_bond_${Number(it.session) + 1}`),
    ],
    'dyad-session, as usually named': [
      { layout: 'dyad-session' },
      { 'ratings.csv': withPeople(wide(['dyad_id', 'session'], ({ rater }) => `${rater}_bond`)) },
    ],
    'items-wide, as usually named': [
      { layout: 'items-wide' },
      { 'ratings.csv': wide(['dyad_id', 'session', 'rater'], () => 'bond') },
    ],
    'items-wide, a column with the scale': [
      { layout: 'items-wide', files: { ratings: { file: 'ratings.csv', items: [{ columns: 'total' }] } } },
      {
        'ratings.csv': wide(['dyad_id', 'session', 'rater'], () => 'total').map((it) => ({
          ...it,
          scale: 'bond',
        })),
      },
    ],
    'tidy, without numbers of items': [{}, { 'ratings.csv': totals.map((it) => ({ ...it, scale: 'bond' })) }],
  }
  test.each(Object.entries(cases))('%s', async (_, [study, files]) => {
    const found = await results(study, files)
    expect(found.scales).toBe(expected.scales)
    expect(found.profiles).toBe(expected.profiles)
    expect(found.congruence).toBe(expected.congruence)
    expect(found.warnings).toEqual(expected.warnings)
  })
})

describe('what is missing is told with the words that cure it', () => {
  const files = named((it) => `bond_s${it.session}_${it.rater}`)
  test('a scale of items whose columns give no item', async () => {
    const asItems = { scales: { bond: { label: 'Bond', items: 4, range: [1, 7] } } }
    expect(await refused({ ...dyad(['{scale}_s{session}_{rater}']), ...asItems }, files)).toEqual([
      expect.stringMatching(
        /"\{scale\}_s\{session\}_\{rater\}": the name gives no number of an item, but bond has several\. If the columns have one score a session, write given_as: score under bond/,
      ),
    ])
  })
  test('sessions that a pattern takes for items', async () => {
    const [first] = await refused(dyad([{ columns: '{scale}_s{item}_{rater}', session: 1 }]), files)
    expect(first).toMatch(
      /this scale has item 1\. .* if this is the number of a session, write \{session\} in place of \{item\}/,
    )
  })
  test('a rater that nothing gives', async () => {
    const clients = {
      'all.csv': withPeople(
        wide(
          ['dyad_id'],
          (it) => `bond_s${it.session}`,
          totals.filter(({ rater }) => rater === 'client'),
        ),
      ),
    }
    const lines = await refused(dyad(['{scale}_s{session}']), clients)
    expect(lines).toEqual([
      expect.stringMatching(
        /write rater: client beside the name, as in items: \[\{ columns: "\{scale\}_s\{session\}", rater: client \}\]/,
      ),
    ])
    const { scales } = await results(dyad([{ columns: '{scale}_s{session}', rater: 'client' }]), clients)
    const ofClients = (text: string) => text.split('\n').filter((line) => /,client,bond,[123],/.test(line))
    expect(ofClients(scales)).toEqual(ofClients(expected.scales))
  })
  test.each([
    [
      'a word for the scale',
      (it: Row) => `${it.rater}_wai_${it.session}`,
      /client_wai_1 would fit if "wai" were the word for a scale\. Write in_file: wai under the scale/,
      { scales: { bond: { ...bond, in_file: 'wai' } } },
      {},
    ],
    [
      'words for the rater',
      (it: Row) => `${letter(it.rater!)}_bond_${it.session}`,
      /K_bond_1 would fit if "K" were the word for a rater\. Write values: \{ rater: \{ client: \[K\] \} \}/,
      {},
      { values: { rater: { client: ['K'], therapist: ['T'] } } },
    ],
    [
      'words for the session',
      (it: Row) => `${it.rater}_bond_${moment(it.session!)}`,
      /client_bond_\w+ would fit if "\w+" were the word for a session\. Write values: \{ session: \{ 1: \[\w+\] \} \}/,
      {},
      { values: words },
    ],
  ])('%s', async (_, name, message, study, more) => {
    const lines = await refused(dyad(null), named(name))
    expect(lines).toEqual([expect.stringMatching(message)])
    expect((await results({ ...dyad(null, more), ...study }, named(name))).scales).toBe(expected.scales)
  })
  test('a column with answers under columns', async () => {
    const lines = await refused(
      dyad(null, { columns: { client_bond_1: 'k1' } }),
      named((it) => `x${it.session}${it.rater}`),
    )
    expect(lines).toContainEqual(
      expect.stringMatching(
        /columns "client_bond_1": columns with answers are not named under columns\. Write items: \[\{ columns: k1, rater: client, scale: bond, session: 1 \}\]/,
      ),
    )
  })
  test.each([
    ['reverse', [1]],
    ['score', 'sum'],
    ['answered', 0.5],
    ['items', 4],
  ])('%s beside given_as: score', async (setting, value) => {
    expect(
      await refused(
        { ...dyad(null), scales: { bond: { ...bond, [setting]: value } } },
        { 'all.csv': withPeople(ofBoth) },
      ),
    ).toEqual([
      expect.stringMatching(
        new RegExp(
          `the file has the finished scores of bond, so ${setting} does not apply\\. Delete ${setting}`,
        ),
      ),
    ])
  })
})

describe('columns that are not part of the study', () => {
  const more = withPeople(ofBoth).map((row) => ({
    ...row,
    ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`phq_${i + 1}`, '1'])),
  }))
  test('are told in one line, and left out with a pattern', async () => {
    const found = await results(dyad(null), { 'all.csv': more })
    const told = found.warnings.filter((line) => line.includes('unread-column'))
    expect(told).toEqual([
      expect.stringMatching(/30 columns are not read: phq_1, phq_2, .*…\. .* as in ignore: \['phq_\*'\]/),
    ])
    const without = await results(dyad(null, { ignore: ['phq_*'] }), { 'all.csv': more })
    expect(without.warnings).toEqual(expected.warnings)
    expect(without.scales).toBe(expected.scales)
  })
  test('a pattern that covers a column that is needed is refused', async () => {
    const lines = await refused(dyad(null, { ignore: ['dyad*'], columns: { dyad_id: 'dyad_id' } }), {
      'all.csv': more,
    })
    expect(lines).toContainEqual(
      expect.stringMatching(/ignore "dyad\*": this covers the column dyad_id, which is also under columns/),
    )
  })
})
