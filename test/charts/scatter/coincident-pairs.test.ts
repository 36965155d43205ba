import { describe, expect, it } from 'vitest'
import { coincidentPairs } from '../../../pipeline/charts/scatter/coincident-pairs.ts'

describe('coincident pairs', () => {
  it('are counted in order of appearance', () => {
    const points = [
      { x: 9, y: 5 },
      { x: 1, y: 2 },
      { x: 9, y: 5 },
    ]
    expect(coincidentPairs(points)).toEqual([
      { x: 9, y: 5, pairs: 2 },
      { x: 1, y: 2, pairs: 1 },
    ])
  })
})
