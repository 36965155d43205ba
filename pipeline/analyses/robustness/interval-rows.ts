import { plural } from '../../sentences/plural.ts'
import type { BootstrapCorrelations } from '../../statistics/resampling/bootstrap-correlations.ts'
import { joinedBootstraps } from '../../statistics/resampling/joined-bootstraps.ts'
import { derivedSeed } from '../../study/derived-seed.ts'
import type { Study } from '../../study/study.ts'
import type { Association } from '../correlations/table.ts'
import { type BlockRunner, blockSizes } from './block-runner.ts'
import {
  BOOTSTRAP_KINDS,
  type BootstrapKind,
  bootstrapLimits,
  type Limits,
  noLimits,
} from './bootstrap-limits.ts'
import type { IntervalRow } from './intervals-table.ts'
import type { TestsOfPairs } from './tests-of-pairs.ts'

/** Fewer pairs or therapists than this make too few different resamples (5 make 126). */
const FEWEST = 5

const UNITS = ['pair', 'therapist'] as const

type Unit = (typeof UNITS)[number]

/** Fisher's interval of these correlations beside their bootstrap intervals, by pairs and by therapists. */
export async function intervalRows(
  groups: readonly TestsOfPairs[],
  study: Study,
  runner: BlockRunner,
): Promise<IntervalRow[]> {
  const rows: IntervalRow[] = []
  for (const group of groups) {
    const clusters = new Set(group.therapists).size
    const all = [...group.missing, ...group.tests.map(({ association }) => association)]
    rows.push(...all.map((association) => fisher(association, clusters)))
    for (const unit of UNITS) rows.push(...(await rowsOfUnit(group, unit, study, runner)))
  }
  return rows
}

function fisher(association: Association, clusters: number): IntervalRow {
  const { index, outcome, method, n, estimate, conf_low: low, conf_high: high, reason } = association
  const few =
    estimate !== null && low === null ? 'too few pairs for the standard error of Fisher’s z' : reason
  const row = { index, outcome, method, unit: 'pair', kind: 'fisher-z', n, clusters } as const
  return { ...row, resamples: null, low, high, low_se: null, high_se: null, reason: few }
}

async function rowsOfUnit(
  group: TestsOfPairs,
  unit: Unit,
  study: Study,
  runner: BlockRunner,
): Promise<IntervalRow[]> {
  const { therapists, tests, missing } = group
  const clusters = new Set(therapists).size
  const rows = (association: Association, found: (kind: BootstrapKind) => Limits) =>
    BOOTSTRAP_KINDS.map((kind): IntervalRow => {
      const { index, outcome, method, n } = association
      return { index, outcome, method, unit, kind, n, clusters, ...found(kind) }
    })
  const none = whyNone(unit, therapists.length, clusters)
  const bootstraps = none === null && tests.length > 0 ? await drawn(group, unit, study, runner) : []
  return [
    ...missing.flatMap((association) => rows(association, () => noLimits(association.reason))),
    ...tests.flatMap(({ association, ...variables }, i) => {
      if (none !== null) return rows(association, () => noLimits(none))
      const of = unit === 'pair' ? undefined : therapists
      const limits = bootstrapLimits(variables, bootstraps[i]!, of, study.confidence)
      return rows(association, (kind) => limits[kind])
    }),
  ]
}

function whyNone(unit: Unit, pairs: number, clusters: number): string | null {
  if (unit === 'therapist' && clusters === pairs)
    return 'every therapist has one of these pairs: the same as drawing pairs'
  const units = unit === 'pair' ? pairs : clusters
  return units < FEWEST ? `only ${plural(units, unit)} to draw from: too few` : null
}

async function drawn(
  { therapists, tests }: TestsOfPairs,
  unit: Unit,
  { seed, resamples }: Study,
  runner: BlockRunner,
): Promise<BootstrapCorrelations[]> {
  const variables = tests.map(({ method, x, y }) => ({ method, x, y }))
  const blocks = await Promise.all(
    blockSizes(resamples).map((size, block) =>
      runner.run('drawnBlock', {
        tests: variables,
        clusters: unit === 'pair' ? null : therapists,
        size,
        seed: derivedSeed(seed, `correlate/bootstrap/${unit}/${block}`),
      }),
    ),
  )
  return tests.map((_, test) => joinedBootstraps(blocks.map((block) => block[test]!)))
}
