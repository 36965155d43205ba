import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contents, freshFolder, PROJECT } from '../support/run.ts'
import { studyRun } from '../support/study-run.ts'

/*
 * A study of four therapists. T3 is the only Artistic one, the youngest, the only one with scores and with a tie, and
 * sees one client: whatever is said of Artistic therapists, of scores and of ties would be said of T3.
 */
const PEOPLE = `person_id,role,age,R,I,A,S,E,C,code
T1,therapist,50,NA,NA,NA,NA,NA,NA,SAI
T2,therapist,45,NA,NA,NA,NA,NA,NA,SIA
T3,therapist,31,11,33,41,33,17,6,AIS
T4,therapist,44,NA,NA,NA,NA,NA,NA,IAS
${Array.from({ length: 11 }, (_, i) => `C${i},client,${20 + i},10,20,30,${35 + i},15,${5 + (i % 4)},NA`).join('\n')}
`
const THERAPISTS = ['T1', 'T1', 'T1', 'T1', 'T2', 'T2', 'T2', 'T3', 'T4', 'T4', 'T4']
const DYADS = `dyad_id,client_id,therapist_id
${THERAPISTS.map((therapist, i) => `D${i},C${i},${therapist}`).join('\n')}
`
const RATINGS = `dyad_id,session,rater,scale,item,value
${THERAPISTS.flatMap((_, i) => [1, 2].map((item) => `D${i},1,client,bond,${item},${1 + ((i * item) % 7)}`)).join('\n')}
`

const { folder, remove } = freshFolder()
afterAll(remove)

const FOUR = { 'people.csv': PEOPLE, 'dyads.csv': DYADS, 'ratings.csv': RATINGS }

let runs = 0
async function reported(fewest_clients: number, files: Readonly<Record<string, string>> = FOUR) {
  const study = join(folder, String(++runs))
  const outcomes = { bond: { scale: 'bond' }, theirs: { scale: 'bond', rater: 'therapist' } }
  const rated = files['ratings.csv'] === RATINGS ? {} : { outcomes }
  const settings = { resamples: 999, privacy: { fewest_clients }, ...rated }
  await studyRun(join(PROJECT, 'test/invalid/sound'), study, { settings, files }, 'report')
  const out = join(study, 'out')
  const html = readFileSync(join(out, 'report.html'), 'utf8').replace(/<style[\s\S]*?<\/style>/g, '')
  const words = html
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
  const tables = new Map([...contents(join(out, 'tables'))].map(([name, bytes]) => [name, bytes.toString()]))
  const figure = join(out, 'figures/pairs-by-type.vl.json')
  const meetings = existsSync(figure) ? readFileSync(figure, 'utf8') : ''
  return { html, words, tables, meetings }
}
type Reported = Awaited<ReturnType<typeof reported>>

const rowsOf = ({ tables }: Reported, name: string) =>
  tables
    .get(`${name}.csv`)!
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

/** The types of therapists that the figure of pairs by type tells apart. */
const columnsOf = ({ meetings }: Reported) => {
  const values: { therapist: string }[] = JSON.parse(meetings).data.values
  return [...new Set(values.map(({ therapist }) => therapist))]
}

/** What would be said of T3 alone. */
const TELLING = [
  'range 31–50',
  'who saw one to four clients each',
  'one saw one client',
  '1 of 1 therapist with scores. Tied types',
  'open for 0 of 11 clients and 1 of 1 therapist with scores',
  'Of four therapists, three saw more than one client',
  'The mean profile of therapists (n = 1)',
  '(n = 12) it was not tested',
  'There are 46,200 ways to pair these people',
  'in one pair of 11',
]

describe('a study that asks for three clients', () => {
  let three: Reported
  beforeAll(async () => {
    three = await reported(3)
  })

  test('shows no number of the composition that describes T3, or that leads to it', () => {
    expect(rowsOf(three, 'composition').map((cells) => cells.slice(4))).toEqual([
      ['(—)', '(—)', '(—)'],
      ['(—)', '(—)', '(—)'],
      ['(—)', '(—)', '(—)'],
      ['2', '50%', '0'],
      ['(—)', '(—)', '(—)'],
      ['(—)', '(—)', '(—)'],
    ])
    expect(three.words).toContain(
      '(—): withheld, because this is a single therapist or these therapists together have fewer than three clients',
    )
  })

  test('shows no descriptor of scores, which are those of T3', () => {
    const rows = rowsOf(three, 'descriptors')
    const described = rows.map((cells) => cells.slice(-3))
    // Of four therapists, not even what is known of all of them.
    expect(described).toHaveLength(9)
    for (const cells of described) expect(cells).toEqual(['(—)', '(—)', '(—)'])
  })

  test('has no row for a score that few therapists have, which would tell how few', () => {
    const measures = rowsOf(three, 'measures').map(([name]) => name)
    expect(measures.join()).toContain('Social score of the client')
    expect(measures.join()).not.toContain('Social score of the therapist')
  })

  test('draws no such number, and its figure says so', () => {
    expect(columnsOf(three)).toEqual(['S', 'Others'])
    expect(three.meetings).toContain('Types of therapists that could identify somebody are taken together.')
    expect(three.words).toContain('Others: types of therapists that are not told apart')
    expect(three.words).toContain('The profile of the therapists is not shown.')
  })

  test.each(TELLING)('does not say: %s', (telling) => expect(three.words).not.toContain(telling))

  test('says how many numbers are withheld, which ones, and by what rule', () => {
    expect(three.words).toContain(
      'Withheld for privacy: 92 numbers. A number that describes therapists could identify one of them if it describes one therapist alone or if together they see fewer than three clients of the study, and what sums up a rating could tell of single pairs if these are fewer than three pairs (privacy in study.yaml). Mean and spread of fewer than five therapists leave few values possible. ' +
        'Such numbers are not shown, nor are those that would give them away at once: ' +
        'number and share of the therapists of five types (10), numbers of pairs with the therapists of five types (30), how many therapists of five types are tied (5), ' +
        'how many therapists have a code that rests on ties (1), the fewest and the most clients of a therapist (2), ' +
        'how many therapists have one client (1), ' +
        'the ages of the youngest and the oldest therapist (2), mean and spread of the therapists’ ages (2), descriptors of therapists (27), mean scores of therapists (6), ' +
        'how many therapists have all six scores (1), ' +
        'the number of re-pairings, as the clients of a therapist could follow from it (1), ' +
        'mean and spread of measures of too few people (1), ' +
        'numbers of orders, as the clients of a therapist could follow from them (1), ' +
        'and how many pairs have ties or change with them (2).',
    )
    const marked = [...three.tables.values()].join('').match(/\(—\)/g)
    expect(marked).toHaveLength(10 + 5 + 27 + 2)
    for (const said of [
      'with four therapists, whose numbers of clients are withheld.',
      'The ages of the therapists are withheld.',
      'a number, withheld, of 4 therapists',
      'Some therapists saw more than one client of the study',
      'The mean profile of therapists is withheld.',
      '(n withheld) it was not tested',
      'The number of ways to pair these people so that each therapist keeps the number of clients is withheld',
    ])
      expect(three.words).toContain(said)
  })
})

describe('the same study, asking for one client', () => {
  let one: Reported
  beforeAll(async () => {
    one = await reported(1)
  })
  test.each(TELLING)('says: %s', (telling) => expect(one.words).toContain(telling))
  test('withholds nothing', () => {
    expect(rowsOf(one, 'composition')[2]!.slice(4)).toEqual(['1', '25%', '0'])
    expect(one.html.match(/\(—\)/g)).toBeNull()
    expect(one.words).toContain('No number is withheld for privacy: the study asks for none')
    expect(columnsOf(one)).toEqual(['R', 'I', 'A', 'S', 'E', 'C'])
  })
})

describe('a study of codes only', () => {
  test('has no column for ties, which nobody knows, and does not count them', async () => {
    const codes = PEOPLE.replace(/^(T\d,therapist,\d+),.*,(\w+)$/gm, '$1,NA,NA,NA,NA,NA,NA,$2').replace(
      /^(C\d+,client,\d+),.*$/gm,
      '$1,NA,NA,NA,NA,NA,NA,SAI',
    )
    const known = await reported(3, { ...FOUR, 'people.csv': codes })
    const rows = rowsOf(known, 'composition').map((cells) => cells.slice(3))
    expect(rows.map((cells) => cells[0])).toContain('(—)')
    expect(rows.map((cells) => cells.length)).toEqual(Array(6).fill(2))
    expect(known.words).toContain('number and share of the therapists of five types (10)')
    expect(known.words).not.toMatch(/how many therapists (of \w+ types are tied|have a code that rests)/)
    const { words } = await reported(12, { ...FOUR, 'people.csv': codes })
    expect(words).toContain('number and share of the therapists of every type (12)')
    expect(words).not.toMatch(/are tied|rests on ties|how many pairs have ties/)
  })
})

describe('a study of two therapists', () => {
  const people = `person_id,role,age,R,I,A,S,E,C
T1,therapist,34,11,33,41,33,17,6
T2,therapist,61,12,20,35,44,17,9
${Array.from({ length: 5 }, (_, i) => `C${i},client,${20 + i},10,20,30,${35 + i},15,${5 + i}`).join('\n')}
`
  const pairs = ['T1', 'T1', 'T2', 'T2', 'T2'].map((therapist, i) => `D${i},C${i},${therapist}`)
  const answers = pairs.flatMap((_, i) =>
    ['client', ...(i < 2 ? ['therapist'] : [])].flatMap((rater) =>
      [1, 2].map((item) => `D${i},1,${rater},bond,${item},${1 + ((i * item + item) % 7)}`),
    ),
  )
  let two: Reported
  beforeAll(async () => {
    two = await reported(3, {
      'people.csv': people,
      'dyads.csv': `dyad_id,client_id,therapist_id\n${pairs.join('\n')}\n`,
      'ratings.csv': `dyad_id,session,rater,scale,item,value\n${answers.join('\n')}\n`,
    })
  })

  test('does not give mean and spread, from which both values follow', () => {
    expect(two.words).toContain('The ages of the therapists are withheld.')
    const rows = rowsOf(two, 'descriptors').map((cells) => cells.slice(-3))
    expect(rows.map((cells) => cells.join())).toEqual(Array(9).fill('(—),(—),(—)'))
  })

  test('does not count those with more than one client where the numbers of clients are withheld', () => {
    expect(two.words).toContain('Some therapists saw more than one client of the study')
  })

  test('has a dash for the spread of one rating, which is no number and not counted', async () => {
    const lines = answers.filter((line) => !/^D1,1,therapist/.test(line))
    const one = await reported(3, {
      'people.csv': people,
      'dyads.csv': `dyad_id,client_id,therapist_id\n${pairs.join('\n')}\n`,
      'ratings.csv': `dyad_id,session,rater,scale,item,value\n${lines.join('\n')}\n`,
    })
    const row = rowsOf(one, 'ratings').find((cells) => cells[1] === 'Therapist')!
    expect(row.slice(4)).toEqual(['1', '(—)', '—', '(—)'])
    expect(one.words).toContain('mean, spread and range of ratings of too few pairs (3)')
    expect(two.words).toContain('mean, spread and range of ratings of too few pairs (4)')
  })

  test('does not sum up two ratings of one therapist', () => {
    const row = rowsOf(two, 'ratings').find((cells) => cells[1] === 'Therapist')!
    expect(row.slice(4)).toEqual(['2', '(—)', '(—)', '(—)'])
    expect(two.words).toContain('(—): withheld, because these are fewer than three pairs.')
  })
})
