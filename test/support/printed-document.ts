import type { PrintedDocument, PrintedText } from '../../pipeline/document/printed.ts'

/** Text that would be a command, a mark or a formula if it were read as anything but text. */
const HOSTILE = [
  '#import "@preview/x:1": y',
  '*bold* _italic_ $x^2$ `code` #set page(width: 1pt)',
  '<script>alert(1)</script>',
  '=cmd|x',
  '= heading',
  '- item',
  '+ item',
  '1. one',
  '### C #',
  '---',
  '[link](javascript:alert(1)) ![x](y)',
  '~~s~~ &amp; &#x41; ^a^ \\',
  '|pipe| \\| \\\\',
  '@user :smile: www.example.com ftp://x',
  '"q" // comment /* more */',
  'x'.repeat(300),
  'a_b'.repeat(60),
  'שלום עולם',
  'مرحبا بالعالم',
]

const cells = (...texts: string[]): PrintedText[] => texts.map((text) => [text])

/** A report with every kind of block and run of text, and the hostile texts wherever text can be. */
export const EVERYTHING: PrintedDocument = {
  title: `Congruence ${HOSTILE[0]}`,
  authors: ['A. Author', HOSTILE[2]!],
  simulated: true,
  body: [
    ...HOSTILE.map((words, i) => ({
      id: `hostile-${i}`,
      title: words,
      blocks: [
        { kind: 'paragraph', text: [words] } as const,
        { kind: 'paragraph', text: ['so ', { em: words }, ' and ', { strong: words }, ' end'] } as const,
      ],
      sections: [],
    })),
    {
      id: 'blocks',
      title: 'Blocks',
      blocks: [
        {
          kind: 'paragraph',
          tone: 'lead',
          text: ['The mean was ', { em: 'M' }, ' = 1.50 (', { em: 'F' }, { sub: '1' }, '(2, 30) = 4.1).'],
        },
        { kind: 'paragraph', tone: 'notice', text: ['See ', { link: '#table-one', text: 'Table 1' }, '.'] },
        { kind: 'paragraph', text: ['In the year ', { prompt: 'state the year' }, '.'] },
        { kind: 'list', items: HOSTILE.map((words) => [words]) },
        {
          kind: 'table',
          id: 'one',
          number: 'Table 1',
          title: HOSTILE[1]!,
          spanners: [{ text: ['Clients'], from: 1, to: 2 }],
          head: [['Scale'], [{ em: 'M' }], ['95% CI'], ['Remark']],
          rows: [
            cells('First'),
            ...HOSTILE.map((words, i) => cells(words, `−${i}.5`, `[−.1, .${i}]`, 'as was said')),
            cells('Second'),
            cells('b', '1,234', '—', ''),
          ],
          note: [{ em: 'Note.' }, ' ', HOSTILE[4]!, '\n', { sup: 'a' }, ' a second line'],
        },
      ],
      sections: [
        {
          id: 'within',
          title: 'Within',
          blocks: [{ kind: 'paragraph', text: [{ link: '#section-blocks', text: 'Blocks' }, ' again'] }],
          sections: [],
        },
      ],
    },
    {
      id: 'references',
      title: 'References',
      blocks: [
        {
          kind: 'references',
          entries: [
            {
              id: 'work-1',
              text: [
                'A, B. (1999). ',
                { em: 'T' },
                '. ',
                { link: 'https://doi.org/10.1/x', text: 'https://doi.org/10.1/x' },
              ],
            },
          ],
        },
      ],
      sections: [],
    },
  ],
  supplement: [
    {
      id: 'more',
      title: 'More',
      blocks: [
        { kind: 'figure', id: 'drawn', number: 'Figure S1', title: 'Drawn', note: [{ em: 'Note.' }, ' x'] },
      ],
      sections: [],
    },
  ],
}

/** A drawing without a word but its name and its description. */
export const BLANK =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><title>Blank</title><desc>One &lt; two.</desc></svg>'
