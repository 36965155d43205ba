import type { AnalysisFrame } from '../../artefacts/analysis-frame.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { shortest } from '../../document/apa.ts'
import { plural } from '../../sentences/plural.ts'
import { holm } from '../../statistics/adjustment/holm.ts'
import type { Coefficient } from '../../statistics/correlation/coefficient.ts'
import { COEFFICIENT_NAMES, COEFFICIENTS } from '../../statistics/correlation/coefficients.ts'
import { inFamily } from '../../study/family.ts'
import type { Study } from '../../study/study.ts'
import { ofHypothesis } from './primary.ts'
import type { Association } from './table.ts'

/** Every index × outcome × method; Holm over the family of index × outcome tests of one method. */
export function associationRows(frame: AnalysisFrame, study: Study): Association[] {
  const tests = study.indices.flatMap((index) =>
    Object.keys(study.outcomes).map((outcome) => ({
      index,
      outcome,
      ...frame.completePairs(index, outcome),
    })),
  )
  return COEFFICIENT_NAMES.flatMap((method) => {
    const coefficients = tests.map(({ first, second }) =>
      COEFFICIENTS[method](first, second, study.confidence),
    )
    const adjusted = holm(
      coefficients.map(({ p }, i) => (inFamily(study, tests[i]!.index, tests[i]!.outcome) ? p : null)),
    )
    return tests.map(({ index, outcome, first, second }, i): Association => {
      const found = coefficients[i]!
      const isPrimary = ofHypothesis({ index, outcome }, study) && study.hypothesis.method === method
      return {
        index,
        outcome,
        method,
        role: isPrimary ? 'primary' : 'exploratory',
        n: found.n,
        estimate: found.estimate,
        conf_low: found.confLow,
        conf_high: found.confHigh,
        statistic: found.statistic,
        df: found.df,
        p: found.p,
        p_adjusted: adjusted[i]!,
        test: found.test,
        reason: reasonOf(found, { index, outcome, first, second }, study),
      }
    })
  })
}

interface Test {
  readonly index: string
  readonly outcome: string
  readonly first: readonly number[]
  readonly second: readonly number[]
}

/** Why there is no coefficient, in words; null if there is one. */
function reasonOf({ undefinedBecause, n }: Coefficient, test: Test, study: Study): string | null {
  const label =
    study.outcomes[test.outcome]!.label ?? study.scales[study.outcomes[test.outcome]!.scale]!.label
  switch (undefinedBecause) {
    case null:
      return null
    case 'too-few-pairs':
      return `only ${plural(n, 'pair has', 'pairs have')} both values: too few to correlate`
    case 'first-constant':
      return `every pair has ${titleInText(test.index)} ${shortest(test.first[0]!, 4)}: nothing to correlate`
    case 'second-constant':
      return `every pair has ${label.toLowerCase()} ${shortest(test.second[0]!, 4)}: nothing to correlate`
  }
}
