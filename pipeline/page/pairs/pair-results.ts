import { indexNamed } from '../../congruence/index-named.ts'
import { decimal, shortest } from '../../document/apa.ts'
import { count, plural } from '../../sentences/plural.ts'
import { dataTable } from '../dom/data-table.ts'
import { make } from '../dom/make.ts'
import { problemList } from '../dom/problem-list.ts'
import { save } from '../dom/save.ts'
import type { PairsComputed } from '../engine/messages.ts'

const DIGITS = 4
const SHOWN = 12

/** What was computed of a file of pairs: the table, what to know about it, and the file itself. */
export function pairResults(name: string, made: PairsComputed): HTMLElement[] {
  const { csv, pairs, leftOut, indices, header, firstRows, lines, problems } = made
  const remarks = lines.map((line) => make('p', { class: 'note' }, line))
  if (csv === null) {
    return [
      make('h3', { tabindex: '-1' }, 'Nothing was computed'),
      make(
        'p',
        {},
        'Some rows cannot be used. Mend them in your file and open it again, or tick the box above to leave them out.',
      ),
      problemList(problems),
      ...remarks,
    ]
  }
  const out = `${name.replace(/\.[^.]+$/, '')}-indices.csv`
  const left = leftOut === 0 ? '' : `; ${plural(leftOut, 'row was', 'rows were')} left out`
  return [
    make(
      'h3',
      { tabindex: '-1' },
      `${plural(pairs, 'pair')}, ${plural(indices.length, 'index', 'indices')}${left}`,
    ),
    make(
      'p',
      {},
      make('button', { type: 'button', class: 'main', onclick: () => save(out, csv) }, `Save ${out}`),
    ),
    make('p', { class: 'note' }, 'The file has your columns unchanged and a column for each index.'),
    ...remarks,
    problems.length > 0 ? problemList(problems) : make('span'),
    ...summaryTable(made),
    make('h4', {}, 'The first rows'),
    dataTable(
      'First rows of the results',
      header,
      firstRows
        .slice(0, SHOWN)
        .map((row) => row.map((cell, i) => (indices.includes(header[i]!) ? shortened(cell) : cell))),
      (column) => indices.includes(header[column]!),
    ),
  ]
}

const shortened = (cell: string) => (cell === 'NA' || cell === '' ? cell : shortest(Number(cell), DIGITS))

function summaryTable({ summary }: PairsComputed): HTMLElement[] {
  return [
    make('h4', {}, 'Every index'),
    dataTable(
      'Every index',
      ['Index', 'Pairs', 'M', 'SD', 'Smallest', 'Largest'],
      summary.map(({ id, n, mean, sd, min, max }) => [
        indexNamed(id).title,
        ...[count(n), decimal(mean), decimal(sd), shortest(min, DIGITS), shortest(max, DIGITS)],
      ]),
      (column) => column > 0,
    ),
  ]
}
