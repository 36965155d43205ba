import { describe, expect, test } from 'vitest'
import { figureChecks } from '../../pipeline/replication/figure-checks.ts'
import { publishedResult } from '../../pipeline/replication/published-result.ts'
import { scaleChecks } from '../../pipeline/replication/scale-checks.ts'

const typed = (figures: object) => publishedResult.parse({ label: 'A', citation: 'a b', ...figures })
const verdicts = (figures: object) =>
  figureChecks(typed(figures)).map(({ check, result }) => `${check} ${result}`)
const ofScale = (scale: object, n: number | null = null) =>
  scaleChecks(typed({ scales: [{ label: 'S', ...scale }] }).scales[0]!, n).map(
    ({ check, result }) => `${check} ${result}`,
  )

describe('figures of one result', () => {
  test.each([
    [{ r: '.35', n: 32, p: '.05' }, ['p consistent']],
    [{ r: '.35', n: 62, p: '.05' }, ['p inconsistent']],
    [{ r: '.35', n: 62, p: '< .05' }, ['p consistent']],
    [{ r: '.35', n: 32, p: '< .01' }, ['p inconsistent']],
    [{ r: '.35', n: 32, p: '> .05' }, ['p consistent']],
    [{ t: '2.04', df: 30, p: '.05' }, ['p consistent']],
    [{ t: '2.04', df: 30, p: '.03' }, ['p inconsistent']],
    [{ F: '4.16', df2: 30, p: '.05' }, ['p consistent']],
    [{ F: '4.16', df2: 30, p: '< .01' }, ['p inconsistent']],
    [{ t: '3.00', df: 16, r: '.60' }, ['t consistent']],
    [{ t: '3.00', df: 16, r: '.50' }, ['t inconsistent']],
    [{ t: '-3.00', df: 16, r: '.60' }, ['t inconsistent']],
    [{ F: '9.00', df2: 16, r: '-.60' }, ['F consistent']],
    [{ F: '9.00', df2: 16, r: '.5' }, ['F inconsistent']],
    [{ t: '3.00', df: 16, n: 18 }, ['df consistent']],
    [{ t: '3.00', df: 16, n: 20 }, ['df inconsistent']],
    [{ direction: 'positive', r: '-.10' }, ['direction inconsistent']],
    [{ direction: 'negative', t: '-1.0', df: 20 }, ['direction consistent']],
    [{ r: '.42', n: 32, interval: ['.08', '.67'] }, ['interval consistent']],
    [{ r: '.42', n: 32, interval: ['.18', '.67'] }, ['interval inconsistent']],
    [{ r: '.42', n: 32, interval: ['.14', '.64'], confidence: 0.9 }, ['interval consistent']],
    // An interval that cannot belong to its estimate, as a published meta-analysis prints one (FIELD.md, section 4).
    [{ r: '-.46', interval: ['.31', '.91'] }, ['interval inconsistent']],
    [{ r: '.42' }, []],
    [{ direction: 'positive' }, []],
  ])('%j', (figures, expected) => {
    expect(verdicts(figures)).toEqual(expected)
  })

  test.each([
    [{ r: '1.20', n: 40, p: '.05' }, ['possible inconsistent']],
    [{ F: '-2', df2: 30 }, ['possible inconsistent']],
    [{ p: '1.5', n: 30 }, ['possible inconsistent']],
    [{ interval: ['.5', '.1'] }, ['possible inconsistent']],
    [{ interval: ['.31', '1.1'], r: '-1.4' }, ['possible inconsistent', 'possible inconsistent']],
  ])(
    'figures that cannot exist are said to be so, and nothing else is made of them: %j',
    (figures, expected) => {
      expect(verdicts(figures)).toEqual(expected)
    },
  )

  test('the range of p that r and n allow, as R gives it for r = .345 and .355', () => {
    // 2 * pt(-sqrt(30) * r / sqrt(1 - r^2), 30)
    const [check] = figureChecks(typed({ r: '.35', n: 32, p: '.05' }))
    expect(check!.low).toBeCloseTo(0.0462, 3)
    expect(check!.high).toBeCloseTo(0.0531, 3)
  })
})

describe('means and standard deviations', () => {
  test.each([
    [{ mean: '5.19', n: 28 }, ['grim inconsistent']],
    [{ mean: '5.18', n: 28 }, ['grim consistent']],
    [{ mean: '5.19', n: 28, items: 4 }, ['grim not-applicable']],
    [{ mean: '5.19' }, ['grim not-applicable']],
    [{ mean: '7.20', n: 28, range: [1, 7] }, ['mean inconsistent']],
    [
      { mean: '3.0', sd: '2.8', n: 2, range: [1, 5] },
      ['mean consistent', 'grim consistent', 'sd consistent'],
    ],
    [
      { mean: '3.0', sd: '2.9', n: 2, range: [1, 5] },
      ['mean consistent', 'grim consistent', 'sd inconsistent'],
    ],
    [
      { mean: '3.5', sd: '.1', n: 2, range: [1, 5] },
      ['mean consistent', 'grim consistent', 'sd inconsistent'],
    ],
    [{ mean: '3.5', sd: '.7', n: 2, range: [1, 5] }, ['mean consistent', 'grim consistent', 'sd consistent']],
    [
      { mean: '6.9', sd: '1.9', n: 30, range: [1, 7] },
      ['mean consistent', 'grim not-applicable', 'sd inconsistent'],
    ],
    [{ mean: '3.50', sd: '-1', n: 2 }, ['grim consistent', 'sd inconsistent']],
    [{ mean: '3.50', sd: '1', n: 2 }, ['grim consistent', 'sd not-applicable']],
    [
      { mean: '4', sd: '1', n: 1, range: [1, 5] },
      ['mean consistent', 'grim consistent', 'sd not-applicable'],
    ],
  ])('%j', (scale, expected) => {
    expect(ofScale(scale)).toEqual(expected)
  })

  test('n of the result counts where the scale has none', () => {
    expect(ofScale({ mean: '5.19' }, 28)).toEqual(['grim inconsistent'])
  })

  test('an SD is held against every mean that rounds to the printed one', () => {
    // Printed 4.0 of 30 people on 1 to 7 can be 3.97, 4 or 4.03; the SD of nobody off the mean is 0 only for 4.
    expect(ofScale({ mean: '4.0', sd: '.0', n: 30, range: [1, 7] }).at(-1)).toBe('sd consistent')
    expect(ofScale({ mean: '4.1', sd: '.0', n: 30, range: [1, 7] }).at(-1)).toBe('sd inconsistent')
  })
})
