import { plural } from '../../sentences/plural.ts'
import type { BootstrapCorrelations } from '../../statistics/resampling/bootstrap-correlations.ts'
import { joinedBootstraps } from '../../statistics/resampling/joined-bootstraps.ts'
import type { Study } from '../../study/study.ts'
import type { Association } from '../correlations/table.ts'
import { type BlockRunner, seededBlocks } from './block-runner.ts'
import {
  BOOTSTRAP_KINDS,
  type BootstrapKind,
  bootstrapLimits,
  type Limits,
  noLimits,
} from './bootstrap-limits.ts'
import { moreResamples } from './drawing-rule.ts'
import type { IntervalRow } from './intervals-table.ts'
import { isOfHypothesis, type TestsOfPairs } from './tests-of-pairs.ts'

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
  { therapists, tests, missing }: TestsOfPairs,
  unit: Unit,
  study: Study,
  runner: BlockRunner,
): Promise<IntervalRow[]> {
  const clusters = new Set(therapists).size
  const rows = (association: Association, found: (kind: BootstrapKind) => Limits) =>
    BOOTSTRAP_KINDS.map((kind): IntervalRow => {
      const { index, outcome, method, n } = association
      return { index, outcome, method, unit, kind, n, clusters, ...found(kind) }
    })
  const why = tests.map(({ association }) =>
    whyNone(unit, therapists.length, clusters, isOfHypothesis(association, study)),
  )
  const able = tests.filter((_, i) => why[i] === null)
  // Nothing is concluded from drawing pairs where clients share therapists.
  const threshold = unit === 'pair' && clusters < therapists.length ? null : 0
  const drawing = { clusters: unit === 'pair' ? null : therapists, threshold } as const
  const limits = await drawnLimits(able, drawing, study, runner)
  return [
    ...missing.flatMap((association) => rows(association, () => noLimits(association.reason))),
    ...tests.flatMap((test, i) => {
      const own = limits[able.indexOf(test)]
      return rows(test.association, (kind) => own?.[kind] ?? noLimits(why[i]!))
    }),
  ]
}

/** Where clients share therapists, pairs are drawn for the hypotheses alone, to be held against therapists. */
function whyNone(unit: Unit, pairs: number, clusters: number, ofHypothesis: boolean): string | null {
  if (unit === 'therapist' && clusters === pairs)
    return 'every therapist has one of these pairs: the same as drawing pairs'
  const units = unit === 'pair' ? pairs : clusters
  if (units < FEWEST) return `only ${plural(units, unit)} to draw from: too few`
  return unit === 'pair' && clusters < pairs && !ofHypothesis
    ? 'clients share therapists: whole therapists are drawn'
    : null
}

type Test = TestsOfPairs['tests'][number]

type LimitsByKind = Readonly<Record<BootstrapKind, Limits>>

/** From the resamples that the study asks for, the same for all tests; for a hypothesis more until its limits are sure. */
async function drawnLimits(
  tests: readonly Test[],
  { clusters, threshold }: { readonly clusters: readonly string[] | null; readonly threshold: 0 | null },
  study: Study,
  runner: BlockRunner,
): Promise<LimitsByKind[]> {
  if (tests.length === 0) return []
  const { seed, resamples, confidence } = study
  const what = `bootstrap/${clusters ? 'therapist' : 'pair'}`
  const draw = async (those: readonly Test[], drawn: number, more: number) => {
    const variables = those.map(({ method, x, y }) => ({ method, x, y }))
    const blocks = await Promise.all(
      seededBlocks(seed, what, drawn, more).map((block) =>
        runner.run('drawnBlock', { tests: variables, clusters, ...block }),
      ),
    )
    return those.map((_, test) => joinedBootstraps(blocks.map((block) => block[test]!)))
  }
  const all = await draw(tests, 0, resamples)
  const limits: LimitsByKind[] = []
  for (const [i, test] of tests.entries()) {
    const { method, x, y } = test
    const found = (bootstrap: BootstrapCorrelations) =>
      bootstrapLimits({ method, x, y }, bootstrap, clusters ?? undefined, confidence)
    let [bootstrap, drawn] = [all[i]!, resamples]
    let own = found(bootstrap)
    const more = () =>
      isOfHypothesis(test.association, study)
        ? moreResamples(drawn, method, Object.values(own), threshold, resamples)
        : 0
    for (let next = more(); next > 0; next = more()) {
      bootstrap = joinedBootstraps([bootstrap, ...(await draw([test], drawn, next))])
      drawn += next
      own = found(bootstrap)
    }
    limits.push(own)
  }
  return limits
}
