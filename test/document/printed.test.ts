import { describe, expect, it } from 'vitest'
import {
  type ReportDocument,
  type Section,
  toFigure,
  toSection,
  toTable,
} from '../../pipeline/document/document.ts'
import { printed } from '../../pipeline/document/printed.ts'

const SMALL: ReportDocument = {
  title: "Client's and therapist's types",
  authors: [],
  simulated: false,
  body: [],
  supplement: [],
}

const table = (id: string) => ({ kind: 'table', id, title: id, head: [['Index']], rows: [[['C']]] }) as const
const figure = (id: string) => ({ kind: 'figure', id, title: id }) as const
const section = (id: string, ...blocks: Section['blocks'][number][]): Section => ({ id, title: id, blocks })

describe('a printed document', () => {
  it('numbers tables and figures of body and supplement, and puts the numbers where they are called out', () => {
    const text = [
      'See ',
      toTable('b'),
      ', ',
      toFigure('f'),
      ', ',
      toTable('s'),
      ', and ',
      toSection('two'),
      '.',
    ]
    const { body, supplement } = printed({
      ...SMALL,
      body: [
        {
          ...section('one', { kind: 'paragraph', text }, table('a')),
          sections: [section('two', table('b'))],
        },
        section('three', figure('f')),
      ],
      supplement: [section('four', table('s'), figure('g'))],
    })
    expect(body[0]!.blocks[0]).toEqual({
      kind: 'paragraph',
      text: [
        'See ',
        { link: '#table-b', text: 'Table 2' },
        ', ',
        { link: '#figure-f', text: 'Figure 1' },
        ', ',
        { link: '#table-s', text: 'Table S1' },
        ', and ',
        { link: '#section-two', text: 'two' },
        '.',
      ],
    })
    expect(supplement[0]!.blocks).toMatchObject([{ number: 'Table S1' }, { number: 'Figure S1' }])
  })

  it('lists the works that it cites and no others, each citation leading to its entry', () => {
    const text = [
      { cite: 'iachan-1984-agreement', narrative: true } as const,
      ' and (',
      { cite: 'iachan-1984-differentiation' },
      '; ',
      { cite: 'Nobody, A. (1999). A paper. https://example.org/a.' },
      ')',
    ]
    const { body } = printed({
      ...SMALL,
      body: [section('one', { kind: 'paragraph', text }, { kind: 'references' })],
    })
    const [said, list] = body[0]!.blocks
    expect(said).toMatchObject({
      text: [
        { link: '#work-2', text: 'Iachan (1984b)' },
        ' and (',
        { link: '#work-1', text: 'Iachan, 1984a' },
        '; ',
        { link: '#work-3', text: 'Nobody, 1999' },
        ')',
      ],
    })
    expect(list).toMatchObject({ entries: [{ id: 'work-1' }, { id: 'work-2' }, { id: 'work-3' }] })
    expect(list).toMatchObject({
      entries: [{}, {}, { text: ['Nobody, A. (1999). A paper. ', { link: 'https://example.org/a' }, '.'] }],
    })
  })

  it('has curly apostrophes everywhere', () => {
    const note = ["the therapist's"]
    const blocks = [
      { ...figure('f'), title: "Figure's", note },
      { ...table('t'), title: "Table's" },
    ]
    const { title, body } = printed({ ...SMALL, body: [section("Holland's", ...blocks)] })
    expect(title).toBe('Client’s and therapist’s types')
    expect(body[0]).toMatchObject({
      title: 'Holland’s',
      blocks: [{ title: 'Figure’s', note: [{ em: 'Note.' }, ' ', 'the therapist’s'] }, { title: 'Table’s' }],
    })
  })

  it('refuses to call out what is not there', () => {
    const text = [toTable('gone')]
    const wrong = () => printed({ ...SMALL, body: [section('one', { kind: 'paragraph', text })] })
    expect(wrong).toThrow(new RangeError('the report has no table-gone'))
  })
})
