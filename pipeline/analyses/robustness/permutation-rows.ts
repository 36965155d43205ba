import { midranks } from '../../statistics/description/midranks.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import type { ExchangeTest } from '../../statistics/permutation/exchange-test.ts'
import {
  counted,
  type PermutationCounts,
  permutationP,
} from '../../statistics/permutation/permutation-counts.ts'
import type { Study } from '../../study/study.ts'
import type { Association } from '../correlations/table.ts'
import type { OrdersBlock } from './block.ts'
import { type BlockRunner, seededBlocks } from './block-runner.ts'
import { moreOrders } from './drawing-rule.ts'
import { exactTest, SCHEMES, type Scheme } from './exchange.ts'
import type { PermutationRow } from './permutations-table.ts'
import { isOfHypothesis, type TestsOfPairs } from './tests-of-pairs.ts'

/** The permutation tests of these correlations, by every scheme. */
export async function permutationRows(
  groups: readonly TestsOfPairs[],
  study: Study,
  runner: BlockRunner,
): Promise<PermutationRow[]> {
  const rows: PermutationRow[] = []
  for (const group of groups) {
    for (const scheme of Object.keys(SCHEMES) as Scheme[])
      rows.push(...(await rowsOfScheme(group, scheme, study, runner)))
  }
  return rows
}

type Test = TestsOfPairs['tests'][number]

async function rowsOfScheme(
  { therapists, tests, missing }: TestsOfPairs,
  scheme: Scheme,
  study: Study,
  runner: BlockRunner,
): Promise<PermutationRow[]> {
  const about = ({ index, outcome, method, n, estimate }: Association) => ({
    ...{ index, outcome, method, scheme, n, statistic: estimate, ...NO_TEST },
  })
  const none = missing.map((row): PermutationRow => ({ ...about(row), reason: row.reason }))
  const unfit = whyUnfit(scheme, therapists)
  if (unfit !== null || tests.length === 0)
    return [...none, ...tests.map(({ association }) => ({ ...about(association), reason: unfit }))]
  const found = tests.map((test) =>
    exactTest(test, scheme, therapists, isOfHypothesis(test.association, study)),
  )
  const open = tests.filter((_, i) => found[i]!.undefinedBecause === null && !found[i]!.exact)
  const counts = await drawnOrders(
    open.map((test) => ({ ...test, centre: found[tests.indexOf(test)]!.nullMean! })),
    { scheme, therapists },
    study,
    runner,
  )
  return [
    ...none,
    ...tests.map((test, i): PermutationRow => {
      const own = found[i]!
      const row = { ...about(test.association), ...known(own) }
      if (own.undefinedBecause !== null) return { ...row, reason: WHY[own.undefinedBecause] }
      if (own.exact) return { ...row, ...exactPs(own), reason: null }
      return { ...row, ...drawnPs(counts[open.indexOf(test)]!), reason: null }
    }),
  ]
}

/** Of a test that is not made. */
const NO_TEST = {
  ...{ null_mean: null, null_sd: null, standardised: null, movable: null, orders: null },
  ...{ test: null, draws: null, p: null, p_greater: null, p_less: null, smallest_p: null, mc_se: null },
} as const

/** Why this scheme does not fit these pairs, or says nothing that another does not say. */
function whyUnfit(scheme: Scheme, therapists: readonly string[]): string | null {
  if (new Set(therapists).size === therapists.length)
    return scheme === 'pairs' ? null : 'every therapist has one of these pairs: any pairs change places'
  return scheme === 'pairs' ? 'clients share therapists: ratings of any pairs may not change places' : null
}

const WHY: Readonly<Record<NonNullable<ExchangeTest['undefinedBecause']>, string>> = {
  'too-few-pairs': 'too few pairs',
  'first-constant': 'the index is the same in all pairs',
  'second-constant': 'the rating is the same in all pairs',
  'nothing-can-move': 'no two therapists have equally many of these pairs',
  'most-pairs-cannot-move':
    'half of the pairs or more have a therapist with a number of pairs that no other has',
  'every-order-alike': 'every order gives the same coefficient',
}

function known({ nullMean, nullSd, standardised, movable, orders }: ExchangeTest) {
  return { null_mean: nullMean, null_sd: nullSd, standardised, movable, orders: String(orders) }
}

function exactPs({ p, pGreater, pLess, smallest }: ExchangeTest) {
  const ps = { p, p_greater: pGreater, p_less: pLess, smallest_p: smallest?.p ?? null }
  return { ...ps, test: 'exact', draws: null, mc_se: 0 } as const
}

function drawnPs(counts: PermutationCounts) {
  const { p, pGreater, pLess, monteCarloSe } = permutationP(counts, false)
  const ps = { p, p_greater: pGreater, p_less: pLess, smallest_p: 1 / (counts.orders + 1) }
  return { ...ps, test: 'drawn', draws: counts.orders, mc_se: monteCarloSe } as const
}

type Centred = Test & OrdersBlock['tests'][number]

/** What the blocks need of a test; ranks are taken here, once, and r of ranks is Spearman's. */
function ranked({ method, x, y, centre }: Centred): OrdersBlock['tests'][number] {
  if (method !== 'spearman') return { method, x, y, centre }
  return { method: 'pearson', x: midranks(x), y: midranks(y), centre }
}

/** The orders that the study asks for, the same for all tests; for a hypothesis more until its p is sure. */
async function drawnOrders(
  tests: readonly Centred[],
  { scheme, therapists }: { scheme: Scheme; therapists: readonly string[] },
  study: Study,
  runner: BlockRunner,
): Promise<PermutationCounts[]> {
  if (tests.length === 0) return []
  const exchange = SCHEMES[scheme].exchange(therapists)
  const draw = async (those: readonly Centred[], drawn: number, more: number) => {
    const variables = those.map(ranked)
    const blocks = await Promise.all(
      seededBlocks(study.seed, `permutations/${scheme}`, drawn, more).map((block) =>
        runner.run('permutedBlock', { tests: variables, exchange, ...block }),
      ),
    )
    return those.map((_, test) => counted(blocks.map((block) => block[test]!)))
  }
  const all = await draw(tests, 0, study.resamples)
  for (const [i, test] of tests.entries()) {
    if (!isOfHypothesis(test.association, study)) continue
    for (let more = asksFor(all[i]!, study); more > 0; more = asksFor(all[i]!, study))
      all[i] = counted([all[i]!, ...(await draw([test], all[i]!.orders, more))])
  }
  return all
}

function asksFor(counts: PermutationCounts, { confidence, resamples }: Study): number {
  const { p, pGreater, pLess } = permutationP(counts, false)
  const ps = [p, pGreater, pLess].map((one) => ({ p: one, se: Math.sqrt((one * (1 - one)) / counts.orders) }))
  return moreOrders(counts.orders, ps, significanceLevel(confidence), resamples)
}
