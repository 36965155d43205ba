import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { type AnalysisFrame, indexVariable, outcomeVariable } from '../../artefacts/analysis-frame.ts'
import type { ClusterSlope } from '../../statistics/cluster-robust/slope-of.ts'
import { slopeOf } from '../../statistics/cluster-robust/slope-of.ts'
import { wildClusterBootstrap } from '../../statistics/cluster-robust/wild-cluster-bootstrap.ts'
import { derivedSeed } from '../../study/derived-seed.ts'
import type { Study } from '../../study/study.ts'
import { roleOf } from '../hypotheses.ts'
import { asCorrelated } from '../nested-pairs.ts'
import type { ClusterRobustRow } from './table.ts'

const WHY: Readonly<Record<NonNullable<ClusterSlope['undefinedBecause']>, string>> = {
  'too-few-pairs': 'too few pairs',
  'first-constant': 'congruence is the same in all pairs',
  'second-constant': 'the rating is the same in all pairs',
  'constant-predictor': 'congruence is the same in all pairs',
  'collinear-predictors': 'a predictor follows from the others',
  'one-cluster': 'all pairs have the same therapist',
  'one-cluster-identifies': 'one therapist alone identifies the slope',
  'perfect-fit': 'congruence explains the rating completely',
  'no-variance': 'the pairs give no estimate of the error',
  'too-few-clusters': 'too few therapists',
}

/** Weights that are drawn in all: with more than a thousand therapists there are fewer draws, but never less than 999. */
const MOST_WEIGHTS = 2e7

const drawsFor = (therapists: number) =>
  Math.max(999, Math.min(19_999, Math.floor(MOST_WEIGHTS / therapists)))

/** The slope of every index on every outcome with CR2 errors; for hypotheses a wild cluster bootstrap besides. */
export function clusterRobustRows(frame: AnalysisFrame, study: Study): ClusterRobustRow[] {
  return study.indices.flatMap((index) =>
    Object.keys(study.outcomes).map((outcome): ClusterRobustRow => {
      const { rows, values } = frame.complete(indexVariable(index), outcomeVariable(outcome))
      const places = [...rows.keys()].sort((a, b) => (rows[a]!.pair < rows[b]!.pair ? -1 : 1))
      const [x, y] = values.map((column) =>
        asCorrelated(
          places.map((place) => column[place]!),
          study,
        ),
      ) as [readonly number[], readonly number[]]
      const clusters = places.map((place) => rows[place]!.therapist)
      const slope = slopeOf({ x, y, clusters }, study.confidence)
      const wild =
        roleOf(study, index, outcome) === 'exploratory' || slope.estimate === null
          ? null
          : wildClusterBootstrap(
              y,
              [x],
              clusters,
              xoroshiro128plus(derivedSeed(study.seed, `wild/${index}/${outcome}`)),
              { draws: drawsFor(new Set(clusters).size), interval: false },
            )
      return {
        index,
        outcome,
        n: x.length,
        therapists: new Set(clusters).size,
        estimate: slope.estimate,
        standard_error: slope.standardError,
        conf_low: slope.confLow,
        conf_high: slope.confHigh,
        df: slope.df,
        few_df: slope.df === null ? null : slope.fewDf ? 'yes' : 'no',
        t: slope.statistic,
        p: slope.p,
        wild_p: wild?.p ?? null,
        wild_draws: wild === null || wild.p === null ? null : wild.draws,
        reason: slope.undefinedBecause === null ? null : WHY[slope.undefinedBecause],
      }
    }),
  )
}
