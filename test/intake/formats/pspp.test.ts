import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { READERS } from '../../../pipeline/intake/formats/formats.ts'
import { isProblem } from '../../../pipeline/intake/formats/raw-table.ts'
import { problemLine } from '../../../pipeline/problems.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { sourceFile } from '../../../pipeline/study/settings/source-file.ts'
import { freshFolder } from '../../support/run.ts'

/* Three tables as text and as SPSS files that PSPP 1.6.2 wrote from them; pspp/tables.sps says how. */

const TABLES = join(import.meta.dirname, 'pspp')

async function read(file: string) {
  const source = sourceFile.parse(file)
  const found = await READERS[source.format](readFileSync(join(TABLES, file)), source, file)
  if (isProblem(found)) throw new Error(problemLine(found))
  return found
}

/** What the SPSS files declare as missing, by column. */
const MISSING: Readonly<Record<string, readonly string[]>> = {
  age: ['998', '999'],
  ...Object.fromEntries(['R', 'I', 'A', 'S', 'E', 'C'].map((type) => [type, ['-9', '-1']])),
  code: ['k.A.', 'nie'],
  value: ['9'],
}

describe.each(['people', 'dyads', 'ratings'])('%s as PSPP writes it', (name) => {
  test('has every cell that the text has, missing values empty', async () => {
    const [text, sav] = [await read(`${name}.csv`), await read(`${name}.sav`)]
    expect(sav.columns).toEqual(text.columns)
    const cells = text.rows.map((row) =>
      row.cells.map((cell, i) => (MISSING[text.columns[i]!]?.includes(cell) ? '' : cell)),
    )
    expect(sav.rows.map((row) => row.cells)).toEqual(cells)
  })
})

/** Columns that no study needs: a date and a text longer than 255 bytes. */
const UNREAD: readonly string[] = ['gesehen', 'notiz_der_studie']

test('labels are those of values that are not missing, of numbers and of texts', async () => {
  const labels = async (file: string) =>
    Object.fromEntries(
      [...(await read(file)).labels!].flatMap(([column, own]) =>
        own.size === 0 ? [] : [[column, Object.fromEntries(own)]],
      ),
    )
  expect(await labels('people.sav')).toEqual({
    person_id: { 'Klient-Ä01': 'Ein Text, der länger als acht Bytes ist' },
    role: { c: 'client', t: 'therapist' },
  })
  expect(await labels('ratings.sav')).toEqual({
    rater: { 1: 'client', 2: 'therapist' },
    scale: { B: 'bond', T: 'task' },
  })
})

test('a file that is compressed as a whole has the same cells', async () => {
  const [sav, zsav] = [await read('dyads.sav'), await read('dyads.zsav')]
  expect(zsav).toEqual(sav)
})

describe('dates and times', () => {
  const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
  const month = (name: string) => String(MONTHS.indexOf(name) + 1).padStart(2, '0')
  const word = (text: string) => `${text[0]}${text.slice(1).toLowerCase()}`
  const date = (text: string) => text.replace(/^(\d+)-(\w+)-(\d+)/, (_, d, m, y) => `${y}-${month(m)}-${d}`)

  /** What PSPP displays, in the words of this program. */
  const OURS: Readonly<Record<string, (shown: string) => string>> = {
    date,
    adate: (it) => it.replace(/(\d+)\/(\d+)\/(\d+)/, '$3-$1-$2'),
    edate: (it) => it.replace(/(\d+)\.(\d+)\.(\d+)/, '$3-$2-$1'),
    jdate: (it) =>
      new Date(Date.UTC(Number(it.slice(0, 4)), 0, Number(it.slice(4)))).toISOString().slice(0, 10),
    sdate: (it) => it.replaceAll('/', '-'),
    qyr: (it) => it.replace(/(\d) Q (\d+)/, '$2-Q$1'),
    moyr: (it) => it.replace(/(\w+) (\d+)/, (_, name, year) => `${year}-${month(name)}`),
    wkyr: (it) => it.replace(/(\d+) WK (\d+)/, (_, week, year) => `${year}-W${week.padStart(2, '0')}`),
    datetime: date,
    wkday: word,
    month: word,
    percent: (it) => String(Number(it.replace('%', ''))),
    comma: (it) => it.replaceAll(',', ''),
  }

  test('are the words of what PSPP displays, and numbers with leading zeros have them', async () => {
    const [text, sav] = [await read('calendar.csv'), await read('calendar.sav')]
    expect(sav.columns).toEqual(text.columns)
    const cells = text.rows.map((row) => row.cells.map((cell, i) => (OURS[text.columns[i]!] ?? String)(cell)))
    expect(sav.rows.map((row) => row.cells)).toEqual(cells)
    expect(sav.rows[0]!.cells).toMatchInlineSnapshot(`
      [
        "1999-03-19",
        "1999-03-19",
        "1999-03-19",
        "1999-03-19",
        "1999-03-19",
        "1999-Q1",
        "1999-03",
        "1999-W12",
        "1999-03-19 02:11:59",
        "1999-03-19 02:11:59",
        "02:11:59",
        "0 03:25:47",
        "00:11",
        "Monday",
        "February",
        "0037",
        "0.125",
        "12345",
      ]
    `)
  })
})

describe('a study', () => {
  const { folder, remove } = freshFolder()
  afterAll(remove)

  async function results(files: object, kind: string) {
    const place = join(folder, kind)
    mkdirSync(place)
    cpSync(TABLES, place, { recursive: true })
    const scale = (in_file: string) => ({ label: in_file, items: 4, range: [1, 7], in_file })
    const study = {
      ...{ id: 'pspp', title: 'Files of PSPP', files, profile_range: [0, 50] },
      scales: { bond: scale('bond'), task: scale('task') },
      outcomes: { bond: { scale: 'bond' }, task: { scale: 'task' } },
      ...{ indices: ['c-index'], hypothesis: { index: 'c-index', outcome: 'bond' } },
    }
    writeFileSync(join(place, 'study.yaml'), stringify(study))
    const workspace = new Workspace(join(place, 'study.yaml'), () => join(place, 'out'))
    for (const stage of STAGES.slice(0, 3)) {
      const warnings = await runStage(stage, STAGES, workspace)
      expect(
        warnings.filter(
          ({ column, message }) =>
            !UNREAD.includes(column ?? '') && !message.endsWith(`: ${UNREAD.join(', ')}`),
        ),
      ).toEqual([])
    }
    return ['people.csv', 'dyads.csv', 'ratings.csv', 'scales.csv', 'congruence.csv'].map((file) =>
      readFileSync(join(place, 'out/artefacts', file), 'utf8'),
    )
  }

  test('gives the same from these files as from the text with all declared in study.yaml', async () => {
    const rater = { client: [1], therapist: [2] }
    const text = {
      people: {
        file: 'people.csv',
        missing: [998, 999, -9, -1, 'k.A.', 'nie'],
        values: { role: { client: ['c'], therapist: ['t'] } },
      },
      dyads: 'dyads.csv',
      ratings: { file: 'ratings.csv', missing: [9], values: { rater, scale: { bond: ['B'], task: ['T'] } } },
    }
    const sav = { people: 'people.sav', dyads: 'dyads.sav', ratings: 'ratings.sav' }
    expect(await results(sav, 'sav')).toEqual(await results(text, 'text'))
  })
})
