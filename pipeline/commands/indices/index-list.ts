import { chanceDistribution } from '../../congruence/chance-distribution.ts'
import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { INDICES } from '../../congruence/indices.ts'
import { decimal, shortest } from '../../document/apa.ts'
import { citationText } from '../../document/references/bibliography.ts'
import { needsInWords, rangeInWords, symmetryInWords } from './index-in-words.ts'
import { type Cell, layOut, paragraphRow } from './layout.ts'

interface Column {
  readonly head: string
  readonly width: number
  readonly cell: (index: CongruenceIndex) => string
  /** The words for the line below if the column does not fit. */
  readonly words: (index: CongruenceIndex) => string
  /** True if the column applies to code indices only. */
  readonly ofCodes?: true
}

/** The columns; if the width is not enough, the last ones become words. */
const COLUMNS: readonly Column[] = [
  { head: 'index', width: 25, cell: ({ id }) => id, words: () => '' },
  { head: 'letters', width: 8, cell: lettersCell, words: needsInWords, ofCodes: true },
  { head: 'range', width: 12, cell: rangeInWords, words: rangeInWords },
  { head: 'direction', width: 11, cell: ({ direction }) => direction, words: ({ direction }) => direction },
  { head: 'level', width: 9, cell: ({ level }) => level, words: ({ level }) => level },
  {
    head: 'M (SD)',
    width: 12,
    cell: chanceCell,
    words: (index) => `M (SD) ${chanceCell(index)}`,
    ofCodes: true,
  },
  { head: 'symmetric', width: 10, cell: (index) => yesOrNo(index.symmetric), words: symmetryInWords },
  {
    head: 'confidence',
    width: 13,
    cell: ({ confidence }) => confidence,
    words: ({ confidence }) => confidence,
  },
]

/** With fewer columns than this, words are easier to read than a table. */
const FEWEST_COLUMNS = 5

const SECTIONS = [
  ['code', 'Indices of two codes. M (SD): exact, over all 14,400 pairs of three-letter codes.'],
  ['profile', 'Indices of two profiles of six scores, both on the scale of one instrument.'],
] as const

/**
 * All indices as a table for a terminal: one row of columns for each, and below it title and source. Columns that do not
 * fit into the width become words in the line below.
 */
export async function indexList(width: number): Promise<string> {
  const sections = await Promise.all(
    SECTIONS.map(async ([basis, heading]) => {
      const columns = COLUMNS.filter((column) => basis === 'code' || !column.ofCodes)
      const fitted = fitting(columns, width)
      const row = (text: (column: Column) => string): Cell[] =>
        fitted.map((column) => ({ text: text(column), width: column.width }))
      const rows = await Promise.all(
        INDICES.filter((index) => index.basis === basis).map(async (index) => [
          row(({ cell }) => cell(index)),
          paragraphRow(await below(index, columns.slice(fitted.length)), 2),
        ]),
      )
      return [paragraphRow(heading), [], row(({ head }) => head), ...rows.flat(), []]
    }),
  )
  const closing = 'Client first, therapist second. One index in full: congruence indices c-index'
  return layOut([...sections.flat(), paragraphRow(closing)], width)
}

/** The columns from the left that fit into the width; only the first if they are fewer than FEWEST_COLUMNS. */
function fitting(columns: readonly Column[], width: number): readonly Column[] {
  const fit = columns.filter(
    (_, place) => columns.slice(0, place + 1).reduce((sum, column) => sum + column.width, 0) <= width,
  )
  return fit.length < FEWEST_COLUMNS ? columns.slice(0, 1) : fit
}

/** Title, sources, and the columns that do not fit as words. */
async function below(index: CongruenceIndex, left: readonly Column[]): Promise<string> {
  const sources = index.source.map(citationText).join('; ')
  const needs = index.basis === 'profile' && index.needsNorms ? ['needs a sample'] : []
  const title = sources === '' ? index.title : `${index.title} (${sources})`
  return [title, ...left.map(({ words }) => words(index)), ...needs].join('; ')
}

const yesOrNo = (is: boolean) => (is ? 'yes' : 'no')

function lettersCell(index: CongruenceIndex): string {
  if (index.basis === 'profile') return '—'
  return index.acceptsShorter ? `1-${index.letters}` : String(index.letters)
}

function chanceCell(index: CongruenceIndex): string {
  if (index.basis === 'profile') return '—'
  const { mean, sd } = chanceDistribution(index)
  return `${shortest(mean)} (${decimal(sd)})`
}
