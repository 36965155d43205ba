import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import {
  anyRow,
  arrangements,
  type Exchange,
  everyArrangement,
  wholeBlocks,
  withinBlocks,
} from '../../statistics/permutation/exchange.ts'
import {
  counted,
  type PermutationCounts,
  permutationP,
} from '../../statistics/permutation/permutation-counts.ts'
import { permutationTest } from '../../statistics/permutation/permutation-test.ts'
import { derivedSeed } from '../../study/derived-seed.ts'
import type { Study } from '../../study/study.ts'
import type { Association } from '../correlations/table.ts'
import { declaredDirection } from '../declared-direction.ts'
import { permutable } from './block.ts'
import { type BlockRunner, blockSizes } from './block-runner.ts'
import type { PermutationRow } from './permutations-table.ts'
import type { TestsOfPairs } from './tests-of-pairs.ts'

/** Up to this many orders all are looked at; up to more if the study asks for more random ones. */
const ENUMERATED = 50_000

/** What changes places. */
const SCHEMES = {
  pairs: (therapists: readonly string[]) => anyRow(therapists.length),
  'within-therapist': withinBlocks,
  'therapist-blocks': wholeBlocks,
} as const

type Scheme = keyof typeof SCHEMES

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

async function rowsOfScheme(
  group: TestsOfPairs,
  scheme: Scheme,
  study: Study,
  runner: BlockRunner,
): Promise<PermutationRow[]> {
  const exchange = SCHEMES[scheme](group.therapists)
  const possible = arrangements(exchange)
  const n_arrangements = String(everyArrangement(exchange))
  const about = ({ index, outcome, method, n, estimate }: Association) => ({
    ...{ index, outcome, method, scheme, n, statistic: estimate, ...NO_TEST, n_arrangements },
  })
  const missing = group.missing.map((row): PermutationRow => ({ ...about(row), reason: row.reason }))
  const fixed = whyFixed(scheme, group.therapists, possible)
  if (fixed !== null || group.tests.length === 0)
    return [...missing, ...group.tests.map(({ association }) => ({ ...about(association), reason: fixed }))]
  const exact = possible <= Math.max(ENUMERATED, study.resamples)
  const counts = exact
    ? allOrders(group, exchange)
    : await randomBlocks(group, exchange, scheme, study, runner)
  const tested = group.tests.map(({ association }, i): PermutationRow => {
    const found = counts[i]!
    if (found.asHigh === found.orders && found.asLow === found.orders)
      return { ...about(association), reason: 'every order gives the same coefficient' }
    const { p, pGreater, pLess, monteCarloSe } = permutationP(found, exact)
    return {
      ...about(association),
      p,
      p_one_sided: { positive: pGreater, negative: pLess, either: null }[
        declaredDirection(association.index, study)
      ],
      test: exact ? 'exact' : 'monte-carlo',
      orders: found.orders,
      mc_se: monteCarloSe,
      seed: exact ? null : study.seed,
      reason: null,
    }
  })
  return [...missing, ...tested]
}

/** Of a test that cannot be made. */
const NO_TEST = { p: null, p_one_sided: null, test: null, orders: null, mc_se: null, seed: null } as const

/** Why nothing can change places, or why there is nothing to learn from it. */
function whyFixed(scheme: Scheme, therapists: readonly string[], possible: number): string | null {
  if (scheme === 'pairs') return null
  if (new Set(therapists).size === therapists.length)
    return scheme === 'within-therapist'
      ? 'no therapist has more than one of these pairs: nothing can change places within therapists'
      : 'every therapist has one of these pairs: the same as any pairs changing places'
  return possible === 1
    ? 'no two therapists have equally many of these pairs: no whole therapists can change places'
    : null
}

function allOrders({ tests }: TestsOfPairs, exchange: Exchange): PermutationCounts[] {
  const none = xoroshiro128plus(0)
  return tests.map((test) => {
    const { x, y, statistic } = permutable(test)
    const options = { exchange, enumerate: Number.POSITIVE_INFINITY, ...(statistic && { statistic }) }
    const { orders, asFar, asHigh, asLow } = permutationTest(x, y, none, options)
    return { orders, asFar: asFar!, asHigh: asHigh!, asLow: asLow! }
  })
}

async function randomBlocks(
  { tests }: TestsOfPairs,
  exchange: Exchange,
  scheme: Scheme,
  { seed, resamples }: Study,
  runner: BlockRunner,
): Promise<PermutationCounts[]> {
  const variables = tests.map(({ method, x, y }) => ({ method, x, y }))
  const blocks = await Promise.all(
    blockSizes(resamples).map((size, block) =>
      runner.run('permutedBlock', {
        tests: variables,
        exchange,
        size,
        seed: derivedSeed(seed, `correlate/permutations/${scheme}/${block}`),
      }),
    ),
  )
  return tests.map((_, test) => counted(blocks.map((block) => block[test]!)))
}
