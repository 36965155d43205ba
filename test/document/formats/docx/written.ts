import JSZip from 'jszip'
import {
  type ReportDocument,
  type Table,
  toFigure,
  toSection,
  toTable,
} from '../../../../pipeline/document/document.ts'
import { docx } from '../../../../pipeline/document/formats/docx/docx.ts'
import type { Drawings } from '../../../../pipeline/document/formats/format.ts'
import { printed } from '../../../../pipeline/document/printed.ts'

/** Text that a program could take for something else. */
export const HOSTILE = [
  '<script>alert(1)</script> &amp; </w:t></w:r>',
  '=cmd|"/c calc"!A1',
  'r:id="rIdaaaaaaaaaaaaaaaaaaaaa" w:id="7"',
  'שלום עולם',
  '👩🏽‍🔬 emoji',
  `${'long '.repeat(60)}name`,
]

const wide: Table = {
  kind: 'table',
  id: 'wide-with-a-name-that-is-longer-than-word-allows-for-bookmarks',
  title: 'Eighteen Columns',
  head: Array.from({ length: 18 }, (_, i) => [i === 0 ? 'Name' : `Head ${i}`]),
  rows: [Array.from({ length: 18 }, (_, i) => [i === 0 ? 'Everything' : '[−10.25, 10.25]'])],
}

const groups: Table = {
  kind: 'table',
  id: 'groups',
  title: 'Two Groups',
  spanners: [
    { text: ['Clients'], from: 1, to: 2 },
    { text: ['Therapists'], from: 3, to: 4 },
  ],
  head: [['Index'], [{ em: 'M' }], [{ em: 'p' }], ['95% CI'], ['Verdict']],
  rows: [
    [['Bond']],
    [['C index'], ['−10.5'], ['< .001'], ['[.20, .73]'], ['significant']],
    [['Iachan’s index', { sup: 'a' }], ['2.25'], ['.03'], ['[−.10, .20]'], ['undecided']],
    [['Task']],
    [['C index'], ['—'], ['—'], ['—'], ['—']],
  ],
  note: ['General.', '\n', { sup: 'a' }, ' Specific.'],
}

/** Characters that XML cannot hold, and what stands for them. */
export const UNWRITABLE = { given: 'a\u0000b\u001Bc\uFFFEd\uD800e', written: 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe' }

/** A small report with one of everything. */
export const SMALL: ReportDocument = {
  title: "Holland types of clients and therapists: the longest title that anybody's report has",
  authors: ['Ann Author', 'Bo Author'],
  simulated: true,
  body: [
    {
      id: 'author-note',
      title: 'Author Note',
      blocks: [{ kind: 'paragraph', text: [{ prompt: 'Affiliations' }] }],
    },
    { id: 'abstract', title: 'Abstract', blocks: [{ kind: 'paragraph', text: ['In short.'] }] },
    {
      id: 'results',
      title: 'Results',
      blocks: [
        {
          kind: 'paragraph',
          tone: 'lead',
          text: ['It was so, ', { em: 'r' }, '(30) = .51, ', { em: 'p' }, ' = .003.'],
        },
        {
          kind: 'paragraph',
          text: [
            'See ',
            toTable('groups'),
            ', ',
            toFigure('f'),
            ', ',
            toSection('more'),
            ', ',
            toTable('beside'),
            '.',
          ],
        },
        { kind: 'paragraph', text: ['So says ', { cite: 'hubert-arabie-1987', narrative: true }, '.'] },
        groups,
        { kind: 'figure', id: 'f', title: 'A Figure', note: ['Below.'] },
      ],
      sections: [
        {
          id: 'more',
          title: 'More',
          blocks: [
            { kind: 'list', items: [['One'], [{ strong: 'Two' }, ' ', { sub: '2' }]] },
            { kind: 'paragraph', tone: 'notice', text: ['Beware.'] },
            wide,
          ],
        },
      ],
    },
    { id: 'references', title: 'References', blocks: [{ kind: 'references' }] },
  ],
  supplement: [
    {
      id: 'hostile',
      title: HOSTILE[0]!,
      blocks: [
        ...HOSTILE.map((text) => ({ kind: 'paragraph', text: [text, ' ', { em: text }] }) as const),
        { kind: 'paragraph', text: ['As in ', toTable('beside'), ' and ', toTable('groups'), '.'] },
        {
          kind: 'table',
          id: 'beside',
          title: HOSTILE[0]!,
          head: [[HOSTILE[0]!], ['n']],
          rows: HOSTILE.map((text) => [[text], ['1']]),
        },
        { kind: 'paragraph', text: [UNWRITABLE.given] },
      ],
    },
  ],
}

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export const DRAWINGS: Drawings = {
  drawing: () =>
    '<svg xmlns="http://www.w3.org/2000/svg" width="321" height="107" viewBox="0 0 321 107"><title>A figure</title><desc>It rises from 1 to 2 &amp; p &lt; .05</desc><rect width="321" height="107" fill="#ccc"/></svg>',
  picture: () => PIXEL,
  fonts: async () => '',
  typeset: async () => new Uint8Array(),
}

/** The files of the small report, by their names. */
export const written = () => docx.write(printed(SMALL), DRAWINGS)

/** The parts of one of its files, by their paths. */
export async function partsOf(name: 'report.docx' | 'supplement.docx'): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync((await written()).get(name)!)
  const paths = Object.keys(zip.files)
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await zip.file(path)!.async('string')] as const)),
  )
}
