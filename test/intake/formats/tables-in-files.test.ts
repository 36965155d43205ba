import { stringify } from 'csv-stringify/sync'
import { describe, expect, test } from 'vitest'
import { PEOPLE, remedyIn, saidOfPeople } from '../../support/checked-files.ts'
import { workbook } from '../../support/workbook.ts'

const csv = (...rows: readonly (readonly string[])[]) => stringify(rows as string[][], { delimiter: ',' })

const NOTE = ['N = 5', '', '']
const EMPTY = ['', '', '']

/** What is said, and what is said after writing the line that the message gives. */
async function curedBy(file: string, bytes: string | Uint8Array, settings: object = {}) {
  const before = await saidOfPeople(file, bytes, settings)
  const remedy = remedyIn(before[0]!)
  return { before, remedy, after: await saidOfPeople(file, bytes, { ...settings, ...remedy }) }
}

describe.each([
  ['a text file', 'people.csv', async (rows: readonly (readonly string[])[]) => csv(...rows)],
  ['a workbook', 'people.xlsx', async (rows: readonly (readonly string[])[]) => workbook(rows)],
])('in %s', (_, file, written) => {
  test.each([
    ['a title of one cell', [['Exported for analysis'], EMPTY], 3],
    [
      'a title of two cells and a line of notes',
      [
        ['Export', 'clinic X'],
        ['of 2024', '', 'a'],
      ],
      3,
    ],
    ['a title that looks divided', [['Export; Ambulanz; 2024']], 2],
  ])('below %s the column names are found, and header reads them', async (_, above, line) => {
    const rows = [...above, ...PEOPLE].map((row) => [...row, '', ''].slice(0, 3))
    const { before, remedy, after } = await curedBy(file, await written(rows))
    expect(before).toEqual([
      `${file}:1: line 1 does not name the columns; line ${line} has them. Write header: ${line} for this file in study.yaml. [other-header]`,
    ])
    expect(remedy).toEqual({ header: line })
    expect(after).toEqual([])
  })

  test('names of one’s own below a title are found by their number of cells', async () => {
    const rows = [['Export', '', ''], ['Kennung', 'Rolle', 'Code-3'], ...PEOPLE.slice(1)]
    const columns = { person_id: 'Kennung', role: 'Rolle', code: 'Code-3' }
    const [said] = await saidOfPeople(file, await written(rows))
    expect(said).toContain('line 1 does not seem to name the columns; line 2 has 3 cells. Write header: 2')
    expect(await saidOfPeople(file, await written(rows), { header: 2, columns })).toEqual([])
  })

  test('two rows of names are joined with _', async () => {
    const rows = [['person_id', 'Angaben', ''], ['', 'role', 'code'], ...PEOPLE.slice(1)]
    const { before, remedy, after } = await curedBy(file, await written(rows))
    expect(before[0]).toContain('lines 1 and 2 together do')
    expect(remedy).toEqual({ header: [1, 2] })
    expect(after[0]).toContain('the columns are person_id, Angaben_role, Angaben_code')
    const columns = { role: 'Angaben_role', code: 'Angaben_code' }
    expect(await saidOfPeople(file, await written(rows), { header: [1, 2], columns })).toEqual([])
  })

  test('a header that is empty or beyond the file is named', async () => {
    const rows = [['Export', '', ''], EMPTY, ...PEOPLE]
    for (const header of [2, 40, [2, 3], [3, 40]]) {
      const [said] = await saidOfPeople(file, await written(rows), { header })
      expect(said).toContain('[empty-header]')
    }
  })

  test('notes and totals below an empty row are left out by until, which says how many', async () => {
    const rows = [...PEOPLE, EMPTY, NOTE, EMPTY, ['Summe', '', '']]
    const [said] = await saidOfPeople(file, await written(rows))
    expect(said).toContain(':8: the last 2 rows, below an empty one, are read, but mostly empty')
    expect(remedyIn(said!)).toEqual({ until: 'empty row' })
    expect(await saidOfPeople(file, await written(rows), { until: 'empty row' })).toEqual([
      `${file}:8: 2 rows below the first empty row are left out, as \`until\` says. Check that they are notes or totals; delete them from the file to see this no more. [rows-below]`,
    ])
  })

  test('an empty row between names and records does not end the table', async () => {
    const rows = [PEOPLE[0]!, EMPTY, ...PEOPLE.slice(1)]
    expect(await saidOfPeople(file, await written(rows), { until: 'empty row' })).toEqual([])
    expect(await saidOfPeople(file, await written(PEOPLE), { until: 'empty row' })).toEqual([])
  })

  test('a file without names is told as that', async () => {
    const rows = PEOPLE.slice(1).map(([id], k) => [id!, String(k % 2), '2024-03-01', '5'])
    const said = await saidOfPeople(file, await written(rows))
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(
      /^people.\w+:1 "T1": this line does not name the columns; it looks like a record.*REDCap/,
    )
  })

  test('empty columns without a name are no columns', async () => {
    const rows = PEOPLE.map(([id, ...rest]) => [id!, '', ...rest, '', ''])
    expect(await saidOfPeople(file, await written(rows))).toEqual([])
  })

  test('a column without a name that has content is named by its place, and ignore can name it', async () => {
    const rows = PEOPLE.map((row, k) => [...row, k === 2 ? 'see below' : ''])
    const name = file === 'people.csv' ? 'column 4' : 'column D'
    const { before, remedy, after } = await curedBy(file, await written(rows))
    expect(before).toEqual([
      `${file}:3 "see below": ${name} has no name in line 1 and is not read; it has content in 1 row. Name it if it should be read, or write ignore: ["(${name})"] for this file in study.yaml. [nameless-column]`,
    ])
    expect(remedy).toEqual({ ignore: [`(${name})`] })
    expect(after).toEqual([])
  })

  test('no message proposes a column without a name', async () => {
    const rows = PEOPLE.map(([id, role, code], k) => [
      id!,
      k === 0 ? 'roll' : role!,
      code!,
      '',
      k === 2 ? 'x' : '',
    ])
    const said = (await saidOfPeople(file, await written(rows), { ignore: ['R'] })).join('\n')
    expect(said).toContain('Rename the column roll to role')
    expect(said).not.toMatch(/"": |column {2}|, ,|\(column/)
  })
})
