import { expect, test } from 'vitest'
import { partsOf } from './written.ts'

const parts = await partsOf('report.docx')
const document = parts.get('word/document.xml')!

/** The XML of the paragraph that begins with these words. */
const paragraphOf = (words: string) =>
  document.match(/<w:p>.*?<\/w:p>/gs)!.find((it) => textOf(it).startsWith(words))!

const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text)
    .join('')
    .replaceAll('\u00A0', ' ')

test('paragraphs have styles that Word knows, and none is formatted by hand', () => {
  const styles = parts.get('word/styles.xml')!
  for (const [words, id, name] of [
    ['Results', 'Heading1', 'heading 1'],
    ['More', 'Heading2', 'heading 2'],
    ['See Table 1', 'BodyText', 'Body Text'],
    ['It was so', 'MainFinding', 'Main Finding'],
    ['Beware', 'Notice', 'Notice'],
    ['One', 'ListBullet', 'List Bullet'],
    ['Table 1', 'Caption', 'caption'],
    ['Two Groups', 'CaptionTitle', 'Caption Title'],
    ['C index', 'TableText10', 'Table Text 10'],
    ['Note. General', 'TableNote10', 'Table Note 10'],
    ['Hubert, L.', 'Bibliography', 'Bibliography'],
  ] as const) {
    expect(paragraphOf(words), words).toContain(`<w:pStyle w:val="${id}"/>`)
    expect(styles).toMatch(new RegExp(`w:styleId="${id}"[^>]*><w:name w:val="${name}"/>`))
  }
  expect(document).not.toMatch(/<w:(sz|rFonts|spacing|ind) (?!w:before="2160")/)
  expect(styles).toContain('w:ascii="Times New Roman"')
  expect(styles).toContain('<w:ind w:left="720" w:hanging="720"/>')
})

test('a level-1 heading is one style, however the library fills in what is not set', () => {
  const heading = /<w:style [^>]*w:styleId="Heading1".*?<\/w:style>/s.exec(parts.get('word/styles.xml')!)![0]
  expect(heading).toContain('<w:jc w:val="center"/>')
  expect(heading).toContain('<w:b/>')
  expect(heading).toContain('<w:sz w:val="24"/>')
})

test('numbers of tables and figures are counted by Word, and the text refers to them', () => {
  expect([...document.matchAll(/w:instr="(SEQ [^"]*)"/g)].map(([, it]) => it)).toEqual([
    'SEQ Table \\* ARABIC',
    'SEQ Figure \\* ARABIC',
    'SEQ Table \\* ARABIC',
  ])
  expect([...document.matchAll(/w:instr="(REF [^"]*)"/g)].map(([, it]) => it)).toEqual([
    'REF table_1 \\h',
    'REF figure_1 \\h',
    'REF section_4 \\h',
  ])
  expect(textOf(paragraphOf('See Table'))).toBe('See Table 1, Figure 1, More, Table S1.')
  const caption = paragraphOf('Table 1')
  expect(caption.indexOf('<w:bookmarkStart w:name="table_1"')).toBeGreaterThan(0)
  expect(caption.indexOf('<w:bookmarkStart')).toBeLessThan(caption.indexOf('SEQ Table'))
  expect(caption.indexOf('SEQ Table')).toBeLessThan(caption.indexOf('<w:bookmarkEnd'))
})

test('every place that something leads to exists, once, under a name that Word allows', () => {
  const marks = [...document.matchAll(/<w:bookmarkStart [^>]*?w:name="([^"]*)"/g)].map(([, name]) => name!)
  expect(new Set(marks).size).toBe(marks.length)
  expect(marks.filter((name) => !/^[A-Za-z]\w{0,39}$/.test(name))).toEqual([])
  const targets = [...document.matchAll(/(?:w:anchor="|w:instr="REF )(\w+)/g)].map(([, name]) => name!)
  expect(targets).toContain('work_1')
  expect(targets.filter((name) => !marks.includes(name))).toEqual([])
  const ids = [...document.matchAll(/<w:bookmarkStart [^>]*?w:id="(\d+)"/g)].map(([, id]) => Number(id))
  expect(ids).toEqual(ids.map((_, i) => i + 1))
})

test('a DOI is a live link', () => {
  const [, id] = /<w:hyperlink [^>]*r:id="(\w+)"/.exec(paragraphOf('Hubert, L.'))!
  expect(parts.get('word/_rels/document.xml.rels')).toMatch(
    new RegExp(
      `Id="${id}"[^>]*Target="https://doi.org/10.1037/0033-2909.102.1.172"[^>]*TargetMode="External"`,
    ),
  )
})

const table = document.match(/<w:tbl>.*?<\/w:tbl>/gs)![0]!
const rows = table.match(/<w:tr>.*?<\/w:tr>/gs)!

test('a table has three rules, a head that is repeated, rows that are not split, and groups over its width', () => {
  expect(rows).toHaveLength(7)
  expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.slice(0, 2))
  expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
  expect(textOf(rows[2]!)).toBe('Bond')
  expect(rows[2]).toContain('<w:gridSpan w:val="5"/>')
  const borders = /<w:tblBorders>.*?<\/w:tblBorders>/s.exec(table)![0]
  expect(
    [...borders.matchAll(/<w:(\w+) w:val="(\w+)"/g)].map(([, side, line]) => `${side} ${line}`).sort(),
  ).toEqual(['bottom single', 'insideH none', 'insideV none', 'left none', 'right none', 'top single'])
  expect(rows[1]!.match(/<w:tcBorders><w:bottom w:val="single"/g)).toHaveLength(5)
  expect(table.match(/<w:tcBorders>/g)).toHaveLength(5)
  expect(rows[0]!.match(/<w:pBdr>/g)).toHaveLength(2)
})

test('number, title, head and groups stay with what follows', () => {
  const styles = parts.get('word/styles.xml')!
  for (const id of ['Caption', 'CaptionTitle', 'Heading1', 'Heading2']) {
    expect(new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(styles)![0]).toContain('<w:keepNext/>')
  }
  for (const row of rows) {
    expect(row.match(/<w:keepNext\/>/g)).toHaveLength(row.match(/<w:p>/g)!.length)
  }
})

test('numbers stand one point below another, intervals in the middle, words on the left', () => {
  const cells = rows[3]!.match(/<w:tc>.*?<\/w:tc>/gs)!
  const stops = cells.map((cell) => /<w:tab w:val="decimal" w:pos="(\d+)"/.exec(cell)?.[1])
  expect(stops.map((stop) => stop !== undefined)).toEqual([false, true, true, false, false])
  expect(
    rows[4]!
      .match(/<w:tc>.*?<\/w:tc>/gs)!
      .map((cell) => /<w:tab w:val="decimal" w:pos="(\d+)"/.exec(cell)?.[1]),
  ).toEqual(stops)
  expect(cells.map((cell) => cell.includes('<w:jc w:val="center"/>'))).toEqual([
    false,
    false,
    false,
    true,
    false,
  ])
  expect(cells[2]).toContain('&lt;\u00A0.001')
})

test('a table too wide for the page stands on one turned round, and fits there', () => {
  const wide = document.match(/<w:tbl>.*?<\/w:tbl>/gs)!.at(-1)!
  const width = [...wide.matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce((sum, [, it]) => sum + Number(it), 0)
  expect(width).toBeGreaterThan(9360)
  expect(width).toBeLessThanOrEqual(12960)
  expect([...document.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, it]) => /landscape/.test(it!))).toEqual([
    false,
    true,
    false,
  ])
  expect(document).toContain('<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>')
})

test('a figure is a drawing with a picture beside it, one column wide, and says what it shows', () => {
  const [drawing] = /<w:drawing>.*?<\/w:drawing>/s.exec(document)!
  expect(drawing).toContain(`cx="${3.25 * 914400}"`)
  expect(drawing).toMatch(
    /<wp:docPr id="1" name="Figure 1" descr="A figure. It rises from 1 to 2 &amp; p &lt; .05" title="A Figure"/,
  )
  expect(drawing).toContain('svgBlip')
  expect(
    [...parts.keys()]
      .filter((path) => path.startsWith('word/media'))
      .map((path) => path.split('.')[1])
      .sort(),
  ).toEqual(['png', 'svg'])
})

test('looks of words: italic, bold, raised, lowered, and a prompt that nobody overlooks', () => {
  expect(paragraphOf('[Affiliations]')).toContain('<w:highlight w:val="yellow"/>')
  expect(paragraphOf('Two 2')).toMatch(/<w:b\/>.*<w:vertAlign w:val="subscript"\/>/s)
  const lead = paragraphOf('It was so')
  expect(lead).toMatch(/<w:i\/>.*?<w:t[^>]*>r<\/w:t>.*?<w:t[^>]*>\(30\)\u00A0=\u00A0\.51<\/w:t>/s)
})

test('the title page comes first, and every page says that data are simulated', () => {
  const words = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([it]) => textOf(it))
  expect(words.slice(0, 8)).toEqual([
    'Holland types of clients and therapists: the longest title that anybody’s report has',
    'Ann Author, Bo Author',
    'Simulated data',
    'Author Note',
    '[Affiliations]',
    'Abstract',
    'In short.',
    'Holland types of clients and therapists: the longest title that anybody’s report has',
  ])
  const headers = [...parts].filter(([path]) => /^word\/header\d+\.xml$/.test(path))
  expect(headers).toHaveLength(3)
  for (const [, header] of headers) {
    expect(textOf(header)).toBe('HOLLAND TYPES OF CLIENTS AND THERAPISTS: THESimulated data')
    expect(header).toContain('PAGE')
  }
})
