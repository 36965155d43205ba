import { describe, expect, it } from 'vitest'
import { paddedDomain } from '../../pipeline/charts/padded-domain.ts'

describe('padded domain', () => {
  it('leaves values off the ends', () => {
    expect(paddedDomain([0, 100])).toEqual([-6, 106])
    expect(paddedDomain([4])).toEqual([3.5, 4.5])
    expect(paddedDomain([])).toEqual([-0.5, 0.5])
  })
})
