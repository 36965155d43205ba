import {
  type AnalysisFrame,
  indexVariable,
  outcomeVariable,
  type Variable,
} from '../../artefacts/analysis-frame.ts'
import { intraclass, type NoIntraclass } from '../../statistics/mixed/intraclass.ts'
import { interceptTest } from '../../statistics/mixed/likelihood-ratio.ts'
import { randomIntercept } from '../../statistics/mixed/random-intercept.ts'
import type { Study } from '../../study/study.ts'
import { nestedPairs } from '../nested-pairs.ts'
import type { NestingRow } from './table.ts'

const WHY: Readonly<Record<NoIntraclass['undefinedBecause'], string>> = {
  'too-few-clusters': 'fewer than two therapists',
  'clusters-of-one': 'each therapist sees one client',
  'constant-outcome': 'the same value in all pairs',
  'no-variance-within': 'all clients of a therapist have the same value',
}

/** The intraclass correlation of every outcome and every index over therapists. */
export function nestingRows(frame: AnalysisFrame, study: Study): NestingRow[] {
  return [
    ...Object.keys(study.outcomes).map((id) => nestingRow('outcome', outcomeVariable(id), frame, study)),
    ...study.indices.map((id) => nestingRow('index', indexVariable(id), frame, study)),
  ]
}

function nestingRow(
  kind: NestingRow['kind'],
  variable: Variable,
  frame: AnalysisFrame,
  study: Study,
): NestingRow {
  const { values, therapists } = nestedPairs(frame, [variable])
  const [y] = values as [readonly number[]]
  const shared = intraclass(y, therapists, study.confidence)
  const row = {
    kind,
    variable: variable.id,
    n: shared.n,
    therapists: shared.clusters,
    mean_clients: shared.meanSize,
    weighted_clients: shared.weightedSize,
  }
  if (shared.undefinedBecause !== null) return { ...row, ...NONE, reason: WHY[shared.undefinedBecause] }
  const model = randomIntercept(y, [], therapists)
  const test = model.undefinedBecause === null ? interceptTest(model) : null
  return {
    ...row,
    icc: shared.icc,
    conf_low: shared.confLow,
    conf_high: shared.confHigh,
    model_icc: shared.modelIcc,
    chi_square: test?.chiSquare ?? null,
    p: test?.p ?? null,
    design_effect: shared.designEffect,
    effective_n: shared.effectiveN,
    reason: null,
  }
}

const NONE = {
  icc: null,
  conf_low: null,
  conf_high: null,
  model_icc: null,
  chi_square: null,
  p: null,
  design_effect: null,
  effective_n: null,
}
