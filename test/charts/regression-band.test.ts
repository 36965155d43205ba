import { describe, expect, it } from 'vitest'
import { regressionBand } from '../../pipeline/charts/regression-band.ts'

describe('regression band', () => {
  it('is whole where it is narrow', () => {
    const line = [{ x: 0, fit: 5, low: 4, high: 6 }]
    expect(
      regressionBand(
        [
          { x: 0, y: 4 },
          { x: 1, y: 6 },
        ],
        line,
      ).band,
    ).toEqual(line)
  })

  it('does not squeeze the points where it is wide', () => {
    const points = [
      { x: 0, y: 4 },
      { x: 1, y: 6 },
    ]
    const { domain, band } = regressionBand(points, [{ x: 0, fit: 5, low: -90, high: 100 }])
    expect(domain[1] - domain[0]).toBeCloseTo(2 * 2.24, 12)
    expect(band[0]).toEqual({ x: 0, fit: 5, low: domain[0], high: domain[1] })
  })
})
