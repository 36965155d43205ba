import { expect, test } from 'vitest'
import { heterogeneity } from '../../../pipeline/statistics/two-studies/heterogeneity.ts'
import { fc } from '../../support/properties.ts'
import { expectClose } from '../../support/tolerance.ts'

function logLikelihood(
  y: readonly number[],
  v: readonly number[],
  tau2: number,
  restricted: boolean,
): number {
  const w = v.map((one) => 1 / (one + tau2))
  const total = w.reduce((a, b) => a + b, 0)
  const mean = w.reduce((sum, weight, i) => sum + weight * y[i]!, 0) / total
  const squares = w.reduce((sum, weight, i) => sum + weight * (y[i]! - mean) ** 2, 0)
  const logs = w.reduce((sum, weight) => sum + Math.log(weight), 0)
  return (logs - squares - (restricted ? Math.log(total) : 0)) / 2
}

test('two studies whose likelihood is higher beyond a maximum at 0', () => {
  const [y, v] = [
    [0.011265418624410772, 0.4860579614603125],
    [1 / 1997, 1 / 57],
  ]
  expectClose(heterogeneity(y, v, 'ML').variance, 0.0459820144217, 1e-9)
})

test.each(['ML', 'REML'] as const)('%s: no variance has a higher likelihood', (method) => {
  const study = fc.record({
    effect: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
    n: fc.integer({ min: 4, max: 4000 }),
  })
  fc.assert(
    fc.property(fc.array(study, { minLength: 2, maxLength: 7 }), (studies) => {
      const y = studies.map(({ effect }) => effect)
      const v = studies.map(({ n }) => 1 / n)
      const found = logLikelihood(y, v, heterogeneity(y, v, method).variance, method === 'REML')
      for (let power = -8; power <= 1; power += 0.05) {
        expect(logLikelihood(y, v, 10 ** power, method === 'REML')).toBeLessThanOrEqual(found + 1e-9)
      }
      expect(logLikelihood(y, v, 0, method === 'REML')).toBeLessThanOrEqual(found + 1e-9)
    }),
    { numRuns: 600 },
  )
})
