import JSZip from 'jszip'
import { beforeAll, describe, expect, test } from 'vitest'
import { fingerprint, type Provenance } from '../../../pipeline/artefacts/provenance.ts'
import {
  differingFiles,
  unlikeRecord,
  withoutEchoes,
} from '../../../pipeline/commands/verify/differing-files.ts'
import { exampleResults } from '../../support/example-results.ts'
import { contents } from '../../support/run.ts'

const workspace = await exampleResults()
let made: Map<string, Buffer>

beforeAll(() => {
  made = contents(workspace.folder)
})

/** The difference after one change to a file of the example. */
async function afterChange(file: string, change: (bytes: Buffer) => Uint8Array | Promise<Uint8Array>) {
  const changed = await change(made.get(file)!)
  expect(made.get(file)!.equals(changed), 'changed').toBe(false)
  const found = await differingFiles(new Map([...made, [file, changed]]), made, workspace.study)
  expect(found.map((it) => it.file)).toEqual([file])
  return found[0]!
}

/** One text in place of another, the first time. */
const put = (before: string | RegExp, text: string) => (bytes: Buffer) =>
  Buffer.from(bytes.toString('utf8').replace(before, text))

const flipped = (at: number) => (bytes: Buffer) => {
  const copy = Buffer.from(bytes)
  copy[at]! ^= 1
  return copy
}

test('what is the same does not differ', async () => {
  expect(await differingFiles(made, made, workspace.study)).toEqual([])
})

describe('one digit is found and named in', () => {
  test('an artefact: row, column, both values', async () => {
    const { places } = await afterChange(
      'artefacts/associations.csv',
      put(/0\.5145875654072143/, '0.5145875654072144'),
    )
    expect(places).toEqual([
      {
        where: 'line 10 (index c-index, outcome bond, method pearson), estimate',
        found: '0.5145875654072144',
        expected: '0.5145875654072143',
      },
    ])
  })

  test('the plan', async () => {
    const { places } = await afterChange('artefacts/plan.json', put('"seed": 2011', '"seed": 2012'))
    expect(places).toEqual([{ where: 'seed', found: '2012', expected: '2011' }])
  })

  test('a printed table', async () => {
    const { places } = await afterChange('tables/ways.csv', put('28.7', '28.8'))
    expect(places).toEqual([
      { where: expect.stringMatching(/^line 3 \(Mixed model.*\), df$/), found: '28.8', expected: '28.7' },
    ])
  })

  test.each([
    ['a label', />12<\/text>/, '>13</text>', { where: null, found: '13', expected: '12' }],
    [
      'a coordinate',
      'translate(50.8',
      'translate(50.9',
      {
        where: expect.stringContaining('not words'),
        found: expect.stringContaining('50.9'),
        expected: expect.stringContaining('50.8'),
      },
    ],
  ])('a drawing: %s', async (_, before, text, place) => {
    const found = await afterChange('figures/scatter.svg', put(before, text))
    expect(found).toMatchObject({ title: 'C index and early bond', places: [place] })
  })

  test('the specification of a figure', async () => {
    const { title, places } = await afterChange(
      'figures/scatter.vl.json',
      put('"labelFontSize": 11', '"labelFontSize": 12'),
    )
    expect(title).toBe('C index and early bond')
    expect(places).toEqual([{ where: 'config.axis.labelFontSize', found: '12', expected: '11' }])
  })

  test('a picture', async () => {
    const { title, note } = await afterChange('figures/scatter.png', flipped(5000))
    expect(title).toBe('C index and early bond')
    expect(note).toBe('its bytes differ, from the 5001st on')
  })

  test('the page: the sentence', async () => {
    const { places } = await afterChange(
      'report.html',
      put('.38 <em>SD</em> higher', '.39 <em>SD</em> higher'),
    )
    expect(places).toHaveLength(1)
    expect(places[0]!.found).toContain('ratings that were .39 SD higher')
    expect(places[0]!.expected).toContain('ratings that were .38 SD higher')
  })

  test('the page: the row of a table', async () => {
    const { places } = await afterChange('report.html', put('>28.7<', '>28.8<'))
    expect(places).toEqual([
      {
        where: null,
        found: expect.stringMatching(/^Mixed model, .* \| 28\.8 \| \.027$/),
        expected: expect.stringMatching(/^Mixed model, .* \| 28\.7 \| \.027$/),
      },
    ])
  })

  test('Markdown', async () => {
    const { places } = await afterChange('report.md', put('.38 *SD* higher', '.39 *SD* higher'))
    expect(places[0]!.found).toContain('.39 *SD* higher')
  })

  test('a file for Word: the sentence', async () => {
    const { places } = await afterChange('report.docx', async (bytes) => {
      const zip = await JSZip.loadAsync(bytes)
      const text = await zip.file('word/document.xml')!.async('string')
      zip.file(
        'word/document.xml',
        text.replace('32 clients of 14 therapists', '33 clients of 14 therapists'),
      )
      return zip.generateAsync({ type: 'uint8array' })
    })
    expect(places).toEqual([
      {
        where: null,
        found: 'Method: Participants were 33 clients of 14 therapists.',
        expected: 'Method: Participants were 32 clients of 14 therapists.',
      },
    ])
  })

  test('a file for Word: a picture in it', async () => {
    const { places } = await afterChange('report.docx', async (bytes) => {
      const zip = await JSZip.loadAsync(bytes)
      const picture = Object.keys(zip.files).find((path) => path.endsWith('.png'))!
      zip.file(picture, flipped(5000)(await zip.file(picture)!.async('nodebuffer')))
      return zip.generateAsync({ type: 'uint8array' })
    })
    expect(places.map(({ where }) => where)).toEqual([expect.stringMatching(/^word\/media\/.*\.png$/)])
  })

  test('a file for Word that is damaged', async () => {
    const { note } = await afterChange('report.docx', flipped(15_000))
    expect(note).toBe('it is damaged: it can no longer be opened as a file for Word')
  })

  test('the PDF', async () => {
    const { note } = await afterChange('report.pdf', flipped(15_000))
    expect(note).toMatch(/15001st/)
  })

  test('the record', async () => {
    const { places } = await afterChange('provenance.json', put('"seed": 2011', '"seed": 2012'))
    expect(places).toEqual([{ where: 'seed', found: '2012', expected: '2011' }])
  })
})

test('a file that is missing, one that no run has written, and a link are named', async () => {
  const files = new Map<string, Uint8Array | null>(made)
  files.delete('figures/scatter.png')
  files.set('notes.txt', Buffer.from('mine'))
  files.set('report.md', null)
  const found = await differingFiles(files, made, workspace.study)
  expect(found.map(({ file, kind }) => [file, kind])).toEqual([
    ['report.md', 'link'],
    ['notes.txt', 'foreign'],
    ['figures/scatter.png', 'missing'],
  ])
})

test('line ends and the first mark of another program are named as such', async () => {
  const { note } = await afterChange('report.md', put(/\n/g, '\r\n'))
  expect(note).toBe('only its line ends or its first mark differ, as other programs and Git write them')
  expect((await afterChange('tables/ways.csv', put(/^/, '\uFEFF'))).note).toBe(note)
})

test('a text that is no UTF-8 is named as such', async () => {
  const { note } = await afterChange('report.md', (bytes) => Buffer.concat([bytes, Buffer.from([0xff])]))
  expect(note).toBe('it is not UTF-8 text')
})

test('a fingerprint that was changed along with its file is no difference of its own; any other is', async () => {
  const path = 'tables/ways.csv'
  const changed = put('28.7', '28.8')(made.get(path)!)
  const record = made
    .get('provenance.json')!
    .toString()
    .replaceAll(fingerprint(made.get(path)!), fingerprint(changed))
  const found = async (text: string) => {
    const files = new Map<string, Uint8Array>([
      ...made,
      [path, changed],
      ['provenance.json', Buffer.from(text)],
    ])
    return withoutEchoes(await differingFiles(files, made, workspace.study), files)
  }
  const ofRecord = (all: Awaited<ReturnType<typeof found>>) =>
    all.find(({ file }) => file === 'provenance.json')
  expect(ofRecord(await found(record))).toMatchObject({
    note: 'it has the fingerprints of files that differ, as they are now',
    places: [],
  })
  expect(ofRecord(await found(record.replace('"seed": 2011', '"seed": 2012')))!.places).toEqual([
    { where: 'seed', found: '2012', expected: '2011' },
  ])
})

test('without anything to compare with, files are compared with their fingerprints', () => {
  const provenance = JSON.parse(made.get('provenance.json')!.toString()) as Provenance
  expect(unlikeRecord(made, provenance)).toEqual([])
  const files = new Map<string, Uint8Array | null>([
    ...made,
    ['report.md', Buffer.from('mine')],
    ['x.txt', null],
  ])
  files.delete('report.pdf')
  expect(unlikeRecord(files, provenance).map(({ file, kind }) => [file, kind])).toEqual([
    ['report.md', 'changed'],
    ['x.txt', 'link'],
    ['report.pdf', 'missing'],
  ])
})
