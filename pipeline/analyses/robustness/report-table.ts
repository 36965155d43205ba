import { indexNamed } from '../../congruence/index-named.ts'
import { bounded, count, level, SYMBOL } from '../../document/apa.ts'
import { byOutcome } from '../../document/by-outcome.ts'
import { dashNote } from '../../document/dash-note.ts'
import { cite, type Table, type Text } from '../../document/document.ts'
import { drawnPValue } from '../drawn-numbers.ts'
import { foundOf } from './found.ts'
import type { IntervalRow } from './intervals-table.ts'
import type { PermutationRow } from './permutations-table.ts'
import type { Results } from './table.ts'

/** Every Pearson correlation with its bootstrap interval and permutation tests. */
export function robustnessTable(results: Results, nested: boolean): Table {
  const { study, associations } = results
  const pearson = associations.filter((row) => row.method === 'pearson')
  const shown: (IntervalRow | PermutationRow)[] = []
  const show = <R extends IntervalRow | PermutationRow>(row: R): R => {
    shown.push(row)
    return row
  }
  const limits = ({ low, high }: IntervalRow): Text => [
    low === null || high === null ? bounded(null) : `[${bounded(low)}, ${bounded(high)}]`,
  ]
  const p = (row: PermutationRow): Text => [drawnPValue(row.p, row.mc_se)]
  const rows = byOutcome(study, pearson, (row): Text[] => {
    const found = foundOf(results, row)
    const own: Text[] = [[indexNamed(row.index).title], [count(row.n)], [bounded(row.estimate)]]
    if (!nested)
      return [...own, limits(show(found.limits('pair', 'studentised'))), p(show(found.orders('pairs')))]
    const [within, between] = [show(found.orders('within-therapist')), show(found.orders('therapist-blocks'))]
    return [
      ...own,
      limits(show(found.limits('therapist', 'studentised'))),
      [bounded(within.null_mean)],
      p(within),
      [bounded(between.null_mean)],
      p(between),
    ]
  })
  const ci = `${level(study.confidence)} CI`
  return {
    kind: 'table',
    id: 'robustness',
    title: 'Bootstrap Intervals and Permutation Tests of the Pearson Correlations',
    head: [
      ['Index'],
      [{ em: 'n' }],
      SYMBOL.pearson,
      [ci],
      ...(nested
        ? [['Mean within'], [{ em: 'p' }, ' within'], ['Mean between'], [{ em: 'p' }, ' between']]
        : [[{ em: 'p' }]]),
    ],
    rows,
    note: [
      `${ci}: studentised bootstrap of ${nested ? 'whole therapists' : 'pairs'} (`,
      cite('davison-hinkley-1997'),
      '). ',
      ...(nested
        ? [
            'Within: ratings change places among the clients of a therapist; between: whole therapists with equally many clients change places (',
            cite('winkler-webster-vidaurre-nichols-smith-2015'),
            '). Mean: of ',
            ...SYMBOL.pearson,
            ' over all orders, about which ',
            { em: 'p' },
            ' is two-sided. ',
          ]
        : [{ em: 'p' }, ': two-sided, ratings of any pairs changing places. ']),
      ...precision(shown),
      'None is corrected for the number of tests. Spearman’s coefficients, and percentile and BCa intervals (',
      cite('efron-1987'),
      '), are in permutations.csv and intervals.csv.',
      ...dashNote(shown.map(({ reason }) => reason)),
    ],
  }
}

/** How far what was drawn can be off, where that can be seen. */
function precision(shown: readonly (IntervalRow | PermutationRow)[]): Text {
  const most = (errors: readonly (number | null)[]) =>
    errors.reduce<number>((largest, error) => Math.max(largest, error ?? 0), 0)
  const limits = most(shown.flatMap((row) => ('low_se' in row ? [row.low_se, row.high_se] : [])))
  const ps = most(shown.flatMap((row) => ('mc_se' in row ? [row.mc_se] : [])))
  const told: Text = [
    ...(limits > 0 ? [`limits up to ${bounded(limits, 3)}`] : []),
    ...(ps > 0 ? [limits > 0 ? ' and ' : '', { em: 'p' }, ` values up to ${bounded(ps, 3)}`] : []),
  ]
  if (told.length === 0) return []
  const orders: Text =
    ps > 0
      ? [' Of random orders the observed one counts as one more (', cite('phipson-smyth-2010'), '). ']
      : [' ']
  return ['Monte Carlo ', { em: 'SE' }, ': ', ...told, '.', ...orders]
}
