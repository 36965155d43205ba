import { describe, expect, test } from 'vitest'
import { partTests } from '../../../pipeline/analyses/match/part-tests.ts'
import { decomposition } from '../../../pipeline/statistics/pairing/decomposition.ts'
import { exampleKinds, exampleRatings } from '../../statistics/pairing/example-pairs.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

/** The parts of the C index in the example, client, therapist, unique, with the rating and the therapists. */
function example(outcome: 'bond' | 'validation') {
  const { pairs, ratings } = exampleRatings(outcome)
  const { client, therapist, unique } = decomposition(exampleKinds(pairs))
  return {
    ratings,
    parts: [client, therapist, unique].map((part) => [...part]),
    therapists: pairs.map(({ cluster }) => cluster),
  }
}

/*
 * R (lme4 1.1-31, pbkrtest 0.5.2): y ~ cl + th + un + (1 | cluster), cl, th, un double-centred from the C index of all
 * rows with all rows; mkMerMod() at the root of the REML score (uniroot, tol 1e-15), as lmer stops at 4e-8; vcovAdj(m),
 * pbkrtest:::Lb_ddf(L, vcov(m), vcovAdj(m)), and fixef(m) * sd(part) / sd(y).
 */
describe('a mixed model, as lme4 and pbkrtest have it', () => {
  test.each([
    {
      outcome: 'bond' as const,
      known: [
        [0.12413866801589, 0.077927129006937, 21.985286557924, 0.12543485743697, 0.23557107168487],
        [0.16531964574732, 0.10446932958763, 8.2656778443108, 0.15098792793644, 0.39556601360396],
        [0.064144465064947, 0.046100550392737, 20.410170335952, 0.17908448483729, 0.19490872726842],
      ],
    },
    {
      outcome: 'validation' as const,
      known: [
        [0.02157768985237, 0.090306346141581, 24.568678098967, 0.81313494539288, 0.041907033677607],
        [0.16671704859556, 0.088589795694186, 4.9480252563406, 0.11919680220175, 0.37409785132529],
        [0.1510334246883, 0.056993554037248, 23.747302825355, 0.014090443509262, 0.45231569419119],
      ],
    },
  ])('$outcome', ({ outcome, known }) => {
    const { ratings, parts, therapists } = example(outcome)
    const { estimator, tests, reason } = partTests(ratings, parts, therapists, 0.95)
    expect([estimator, reason]).toEqual(['mixed-model', null])
    known.forEach((reference, k) => {
      const { estimate, standard_error, df, p, standardised, ...test } = tests[k]!
      const own = [estimate, standard_error, df, p, standardised]
      own.forEach((value, i) => {
        expectClose(value, reference[i]!, TOLERANCE.probability)
      })
      expectClose(test.standardised_low! / standardised, test.conf_low! / estimate, 1e-12)
    })
  })
})

/* R: coef(summary(lm(y ~ cl + th + un, d))); confint() */
test('least squares where each therapist has one client, as lm has it', () => {
  const { ratings, parts, therapists } = example('validation')
  const alone = therapists.map((_, i) => `T${i}`)
  const { estimator, tests } = partTests(ratings, parts, alone, 0.95)
  expect(estimator).toBe('least-squares')
  const unique = tests[2]!
  expectClose(unique.estimate, 0.15529738306548135, 1e-11)
  expectClose(unique.standard_error, 0.05419496597108104, 1e-11)
  expectClose(unique.p, 0.00813654423379124, 1e-10)
  expectClose(unique.conf_low, 0.0438980350856756, 1e-10)
  expectClose(unique.conf_high, 0.266696731045287, 1e-10)
  expect(unique.df).toBe(26)
})

describe('no model, and why', () => {
  const y = [5, 6, 4, 5, 7, 6]
  const x = [[1, 2, 3, 4, 5, 7]]
  test.each([
    ['the rating is the same in all pairs', [3, 3, 3, 3, 3, 3], x, 'aabbcc'],
    ['all pairs have the same therapist', y, x, 'aaaaaa'],
    ['a predictor is the same in all pairs, or follows from the others', y, [x[0]!, x[0]!], 'aabbcc'],
    ['a predictor is the same in all pairs, or follows from the others', y, [x[0]!, x[0]!], 'abcdef'],
    [
      'too few pairs for so many coefficients',
      [1, 2, 4],
      [
        [1, 2, 3],
        [3, 1, 2],
        [1, 0, 0],
      ],
      'abc',
    ],
    [
      'too few pairs for so many coefficients',
      [1, 2, 4],
      [
        [1, 2, 3],
        [3, 1, 2],
      ],
      'aab',
    ],
    ['the predictors explain the rating completely', x[0]!, x, 'abcdef'],
    ['one therapist alone identifies a coefficient', y, [[0, 0, 0, 0, 1, 1]], 'aabbcc'],
  ] as const)('%s', (reason, rating, parts, therapists) => {
    expect(partTests(rating, parts, [...therapists], 0.95)).toEqual({ estimator: 'none', tests: [], reason })
  })
})
