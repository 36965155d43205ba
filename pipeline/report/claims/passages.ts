import {
  type PrintedBlock,
  type PrintedDocument,
  type PrintedSection,
  type PrintedTable,
  type PrintedText,
  printedWords,
} from '../../document/printed.ts'
import { sentencesOf } from '../../document/sentences-of.ts'
import { withoutMarks } from '../../sentences/marked-number.ts'
import { type NumberToken, numbersIn } from './number-tokens.ts'

/** Where a number is printed. */
export type PrintedPlace =
  | { readonly section: string; readonly sentence: string }
  | {
      readonly section: string
      /** Such as "Table 3". */
      readonly table: string
      /** The first cell of its row, empty for the head; and the head of its column. */
      readonly row: string
      readonly column: string
    }

/** Numbers that are read together: those of a sentence, or of a row of a table. */
export interface Passage {
  readonly numbers: readonly { readonly place: PrintedPlace; readonly token: NumberToken }[]
}

/** The passages of a printed document in order: all but its list of references, and what readers may choose on the page. */
export function passagesOf({ body, supplement }: PrintedDocument): Passage[] {
  const section = ({ title, blocks, sections }: PrintedSection, above: string): Passage[] => {
    const path = above === '' ? title : `${above} › ${title}`
    return [
      ...blocks.flatMap((block) => ofBlock(block, path)),
      ...sections.flatMap((within) => section(within, path)),
    ]
  }
  return [...body, ...supplement].flatMap((it) => section(it, ''))
}

function ofBlock(block: PrintedBlock, section: string): Passage[] {
  switch (block.kind) {
    case 'paragraph':
      return ofText(block.text, section)
    case 'list':
      return block.items.flatMap((item) => ofText(item, section))
    case 'figure':
      return [block.title === '' ? [] : [block.title], block.note ?? []].flatMap((text) =>
        ofText(text, section),
      )
    case 'table':
      return ofTable(block, section)
    case 'references':
      return []
  }
}

/** Each sentence of a text. */
function ofText(text: PrintedText, section: string): Passage[] {
  const { words, numbers } = numbersIn(text)
  let from = 0
  return sentencesOf(words).map((sentence) => {
    const begin = from
    from += sentence.length
    const place = { section, sentence: sentence.trim() }
    const within = numbers.filter(({ at }) => at >= begin && at < from)
    return { numbers: within.map((token) => ({ place, token })) }
  })
}

function ofTable({ number, title, spanners, head, rows, note }: PrintedTable, section: string): Passage[] {
  const word = (text: PrintedText) => withoutMarks(printedWords(text))
  const heads = head.map((cell, i) => {
    const over = spanners.find(({ from, to }) => from <= i && i <= to)
    return over === undefined ? word(cell) : `${word(over.text)}: ${word(cell)}`
  })
  const ofCells = (cells: readonly PrintedText[], row: string, columns: readonly string[]): Passage => ({
    numbers: cells.flatMap((cell, i) => {
      const place = { section, table: number, row, column: columns[i] ?? '' }
      return numbersIn(cell).numbers.map((token) => ({ place, token }))
    }),
  })
  const over = spanners.map(({ text }) => text)
  return [
    ...ofText([title], section),
    ofCells(over, '', over.map(word)),
    ofCells(head, '', heads),
    ...rows.map((row) => ofCells(row, word(row[0]!), row.length === 1 ? [] : heads)),
    ...ofText(note ?? [], section),
  ]
}
