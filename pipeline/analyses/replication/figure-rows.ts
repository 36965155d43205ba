import type { StudyRow } from '../../charts/study-forest.ts'
import { bounded, ciAfter, count, degreesOfFreedom, interval } from '../../document/apa.ts'
import { outcomeInText } from '../../document/labels.ts'
import { fisherZInterval } from '../../statistics/correlation/fisher-z.ts'
import { quantileOfT } from '../../statistics/distributions/student-t.ts'
import { type PooledCorrelation, pooledCorrelation } from '../../statistics/two-studies/pooled-correlation.ts'
import { replicationInterval } from '../../statistics/two-studies/replication-interval.ts'
import type { OriginalRow } from './originals-table.ts'
import type { Results } from './table.ts'

const KNOWN_R = ({ r, n }: OriginalRow) => r !== null && n !== null && n > 3

/** Published correlations, that of this study, and both together, for each association that both have. */
export function comparedRows(results: Results): StudyRow[] {
  const known = results.originals.filter(KNOWN_R)
  const groups = [...Map.groupBy(known, ({ index, outcome }) => JSON.stringify([index, outcome])).values()]
  return groups.flatMap((originals) => groupRows(originals, results, groups.length > 1))
}

function groupRows(
  originals: readonly OriginalRow[],
  { study, replicationSummary }: Results,
  isOneOfMany: boolean,
): StudyRow[] {
  const { confidence } = study
  const [{ index, outcome }] = originals as [OriginalRow]
  const here = replicationSummary.find((row) => row.index === index && row.outcome === outcome)
  if (here === undefined || here.r === null || here.effective_n === null) return []
  const { r, low, high, effective_n: n } = here
  const which = isOneOfMany ? `, ${outcomeInText(study, outcome)}` : ''
  const pooled = pooledCorrelation(
    [...originals.map((it) => ({ r: it.r!, n: it.n! })), { r, n }],
    'DL',
    false,
    confidence,
  )
  return [
    ...originals.map((it): StudyRow => {
      const [from, to] = fisherZInterval(it.r!, it.n!, confidence) ?? [null, null]
      const expected = n > 3 && Math.abs(it.r!) < 1 ? replicationInterval(it.r!, it.n!, n, confidence) : null
      return {
        ...{ label: it.original, kind: 'original', r: it.r!, low: from, high: to },
        ...{ expectedLow: expected?.[0] ?? null, expectedHigh: expected?.[1] ?? null },
        told: `${it.original}: ${correlationText(it.r!, from, to, confidence)}, n = ${count(it.n!)}`,
        toldExpected:
          expected &&
          `${it.original}: a study as large as this one is expected from ${bounded(expected[0])} to ${bounded(expected[1])}`,
      }
    }),
    {
      ...{ label: `This study${which}`, kind: 'here', r, low, high, expectedLow: null, expectedHigh: null },
      told: `This study${which}: ${correlationText(r, low, high, confidence)}, as of ${degreesOfFreedom(n)} independent pairs`,
      toldExpected: null,
    },
    ...(pooled === null ? [] : [pooledRow(pooled, `Pooled${which}`, confidence)]),
  ]
}

/** The mean of the true correlations and, from three studies on, where that of another study is expected (Higgins et al., 2009). */
function pooledRow(pooled: PooledCorrelation, label: string, confidence: number): StudyRow {
  const { studies, r, rLow: low, rHigh: high, z, se, tau2 } = pooled
  const half = studies < 3 ? null : quantileOfT((1 + confidence) / 2, studies - 2) * Math.sqrt(tau2 + se ** 2)
  return {
    ...{ label, kind: 'pooled', r, low, high },
    expectedLow: half === null ? null : Math.tanh(z - half),
    expectedHigh: half === null ? null : Math.tanh(z + half),
    told: `${label}: ${correlationText(r, low, high, confidence)}, ${studies} studies`,
    toldExpected:
      half === null
        ? null
        : `${label}: the true correlation of another study is expected from ${bounded(Math.tanh(z - half))} to ${bounded(Math.tanh(z + half))}`,
  }
}

const correlationText = (r: number, low: number | null, high: number | null, confidence: number) =>
  `r = ${bounded(r)}${ciAfter(interval(low, high), confidence)}`
