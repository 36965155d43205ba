import { asPrinted, bounded, interval, inWords, pValue, shortest } from '../../document/apa.ts'
import {
  type Block,
  cite,
  listed,
  listedTexts,
  paragraph,
  type Text,
  toTable,
} from '../../document/document.ts'
import type { ConsistencyRow } from './consistency-table.ts'
import { RESULT_WORDS } from './result-words.ts'
import type { Results } from './table.ts'

const NAMES = {
  possible: 'possible at all',
  direction: 'sign and claim',
  df: 'degrees of freedom and n',
  t: 't and r',
  F: 'F and r',
  p: 'p and test',
  interval: 'interval and r',
  grim: 'mean of whole answers (GRIM)',
  mean: 'mean and range',
  sd: 'SD, mean and range',
} as const satisfies Record<ConsistencyRow['check'], string>

/** Whether the figures typed from publications can belong together; nothing if none was typed. */
export function consistencyBlocks({ consistency }: Results): Block[] {
  if (consistency.length === 0) return []
  const checked = consistency.filter(({ result }) => result !== 'not-applicable')
  const wrong = checked.filter(({ result }) => result === 'inconsistent')
  const [checks, were] = checked.length === 1 ? ['check', 'was'] : ['checks', 'were']
  const verdict =
    wrong.length === 0
      ? 'Nothing in them is impossible, which does not show that they are right.'
      : `In ${inWords(wrong.length)} the figures cannot belong together: ${listed(wrong.map(sentence))}. Such a mismatch shows a slip in one of the figures, in typing them, or another analysis than assumed; it does not show which.`
  return [
    paragraph(
      `The typed figures were first held against each other, each taken as rounded: ${inWords(checked.length)} ${checks} ${were} possible (`,
      toTable('published-figures'),
      `). ${verdict}`,
      ...methods(checked),
    ),
    table(consistency),
  ]
}

const SOURCES: Partial<Record<ConsistencyRow['check'], readonly [what: string, work: string]>> = {
  p: ['the test', 'nuijten-hartgerink-van-assen-epskamp-wicherts-2016'],
  grim: ['means', 'brown-heathers-2017'],
  sd: ['standard deviations', 'heathers-anaya-van-der-zee-brown-2018'],
}

/** Whose checks were applied. */
function methods(rows: readonly ConsistencyRow[]): Text {
  const used = [...new Set(rows.map(({ check }) => check))].flatMap((check) =>
    SOURCES[check] === undefined ? [] : [SOURCES[check]],
  )
  if (used.length === 0) return []
  return [
    ' The checks follow published ones of ',
    ...listedTexts(used.map(([what, work]): Text => [`${what} (`, cite(work), ')'])),
    '.',
  ]
}

function sentence(row: ConsistencyRow): string {
  const where = row.scale === null ? row.original : `${row.original}, ${row.scale}`
  return `${asPrinted(row.figures)} (${where}: ${row.reason!.replace(/ -/g, ' −')}${allowed(row)})`
}

function allowed(row: ConsistencyRow): string {
  const text = bounds(row)
  return text === null || row.check === 'possible' ? '' : `, ${text} would be possible`
}

/** What the other figures allow: p and r as they are printed, the rest with two decimals. */
function bounds({ low, high, check }: ConsistencyRow): string | null {
  if (low === null || high === null) return null
  if (check === 'interval') return interval(low, high)
  const print = check === 'p' ? pValue : check === 't' || check === 'F' ? bounded : shortest
  const [from, to] = [print(low), print(high)]
  return from === to ? from : `${from} to ${to}`
}

function table(rows: readonly ConsistencyRow[]): Block {
  const labels = [...new Set(rows.map(({ original }) => original))]
  return {
    kind: 'table',
    id: 'published-figures',
    title: 'Consistency of the Published Figures',
    head: [['Check'], ['Figures as printed'], ['Possible'], ['Verdict']],
    rows: labels.flatMap((label): (readonly Text[])[] => [
      [[label]],
      ...rows
        .filter(({ original }) => original === label)
        .map((row): Text[] => [
          [row.scale === null ? NAMES[row.check] : `${row.scale}: ${NAMES[row.check]}`],
          [asPrinted(row.figures)],
          [bounds(row) ?? '—'],
          [RESULT_WORDS[row.result]],
        ]),
    ]),
    note: notes(rows),
  }
}

function notes(rows: readonly ConsistencyRow[]): Text {
  const open = [
    ...new Set(rows.filter(({ result }) => result === 'not-applicable').map(({ reason }) => reason!)),
  ]
  const why = open.length === 0 ? '' : ` Not applicable: ${open.join('; ')}.`
  return [`Possible: what the other figures allow, rounding included.${why}`]
}
