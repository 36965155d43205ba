import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { type PrintedTable, type PrintedText, printedWords } from '../../printed.ts'
import { isOfWords } from '../columns-of-words.ts'
import type { Callouts } from './callouts.ts'
import { caption, noted, scrolling } from './caption.ts'
import type { InlineWriter } from './inline.ts'

/** Tables that a reader can sort and filter, with what their groups are. */
const TIDY: Readonly<Record<string, string>> = { associations: 'Outcome' }

/** In print, a group with at most so many rows is not divided, nor is a table with at most so many. */
const UNDIVIDED_GROUP = 14
const UNDIVIDED_TABLE = 26

/** In print, more columns than these are set smaller. */
const MANY_COLUMNS = 9

/** A table in APA style, each of its groups of rows by itself. */
export function tableFigure(it: PrintedTable, inline: InlineWriter, callouts: Callouts): ElementContent {
  const { id, spanners, head, rows, note } = it
  const intervals = spanners.length > 0 ? new Map<number, number>() : intervalsBelow(head)
  const kinds = head.map((_, i) => {
    if ([...intervals.values()].includes(i)) return ['interval']
    return i > 0 && isOfWords(it, i) ? ['words'] : []
  })
  const row = (cells: readonly PrintedText[]) =>
    cells.length === 1
      ? h('tr', [h('th.group', { scope: 'rowgroup', colSpan: head.length }, inline(cells[0]!))])
      : h('tr', [
          h('th', { scope: 'row' }, inline(cells[0]!)),
          ...cells.slice(1).map((cell, i) => {
            const below = intervals.get(i + 1)
            const under = below === undefined ? undefined : printedWords(cells[below]!)
            return h('td', { dataUnder: under, className: kinds[i + 1]! }, inline(cell))
          }),
        ])
  const heads = head.map((cell, i) => h('th', { scope: 'col', className: kinds[i]! }, inline(cell)))
  const bodies = groupsOf(rows).map((group) =>
    h(group.length > UNDIVIDED_GROUP ? 'tbody' : 'tbody.whole', group.map(row)),
  )
  const columns = h('thead', [...spannerRow(spanners, head.length, inline), h('tr', heads)])
  const many = head.length > MANY_COLUMNS ? ['many'] : []
  const table = h('table', { dataGroups: TIDY[id], className: many }, [columns, ...bodies])
  const whole = rows.length > UNDIVIDED_TABLE ? [] : ['whole']
  return h('figure.tabular', { id: `table-${id}`, className: whole }, [
    caption(it, callouts),
    scrolling(it, [table]),
    ...noted(note, inline),
  ])
}

/** Columns of estimates whose interval is in the next one: on a phone it is printed below the estimate. */
function intervalsBelow(head: readonly PrintedText[]): Map<number, number> {
  const names = head.map(printedWords)
  return new Map(
    names.flatMap((name, i) =>
      i > 0 && /^\d[\d.]*% CI$/.test(names[i + 1] ?? '') && !/CI/.test(name) ? [[i, i + 1]] : [],
    ),
  )
}

function spannerRow(spanners: PrintedTable['spanners'], columns: number, inline: InlineWriter) {
  if (spanners.length === 0) return []
  const cells = Array.from({ length: columns }, (_, i) => {
    const over = spanners.find(({ from, to }) => from <= i && i <= to)
    if (over === undefined) return [h('td')]
    const colSpan = over.to - over.from + 1
    return over.from === i ? [h('th.spanner', { scope: 'colgroup', colSpan }, inline(over.text))] : []
  })
  return [h('tr.spanners', cells.flat())]
}

/** The rows, divided where a spanning subheading begins a group. */
function groupsOf(rows: PrintedTable['rows']): PrintedTable['rows'][] {
  const starts = rows.flatMap((row, i) => (i === 0 || row.length === 1 ? [i] : []))
  return starts.map((start, i) => rows.slice(start, starts[i + 1]))
}
