import { describe, expect, it } from 'vitest'
import { scatterWithLine } from '../../pipeline/charts/scatter-with-line.ts'
import { marksOf, sizeOf, soundFigure, textsOf } from '../support/sound-figure.ts'

const TEXT = { title: 'C index and bond', description: 'Simulated.', x: 'C index', y: 'Bond (1–7)' }
const POINTS = [
  { x: 10, y: 4.25 },
  { x: 7, y: 4.8333333333 },
  { x: 10, y: 4.25 },
  { x: 16, y: 6.5 },
  { x: 18, y: 5 },
]
const LINE = [
  { x: 7, fit: 4.4, low: 3.2, high: 5.6 },
  { x: 12.5, fit: 5, low: 4.3, high: 5.7 },
  { x: 18, fit: 5.6, low: 4.2, high: 7 },
]

describe('scatter with line', () => {
  it('draws a circle for each point, a line, a band and a key of sizes', async () => {
    const { svg } = await soundFigure(scatterWithLine(POINTS, LINE, TEXT))
    expect(marksOf(svg, 'symbol')).toBe(4)
    expect(marksOf(svg, 'line')).toBe(1)
    expect(marksOf(svg, 'area')).toBe(1)
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['C index', 'Bond (1–7)', 'Pairs at one point', '2']))
    expect(sizeOf(svg)).toEqual({ width: 321, height: 250 })
  })

  it('shows points alone where there is no line, and no key where no two pairs coincide', async () => {
    const { svg } = await soundFigure(scatterWithLine(POINTS.slice(1), null, TEXT))
    expect(marksOf(svg, 'symbol')).toBe(4)
    expect(marksOf(svg, 'line')).toBe(0)
    expect(textsOf(svg)).not.toContain('Pairs at one point')
  })

  it('keeps its size with long titles, one value, one pair or none', async () => {
    const long = {
      ...TEXT,
      x: 'A very long title of an index '.repeat(4),
      y: 'A very long title of a scale '.repeat(4),
    }
    const { svg } = await soundFigure(scatterWithLine(POINTS, LINE, long))
    expect(sizeOf(svg)).toEqual({ width: 321, height: 250 })
    expect(textsOf(svg)).toContain(long.x.trim())
    await soundFigure(
      scatterWithLine(
        [
          { x: 0.3, y: 4 },
          { x: 0.3, y: 5 },
        ],
        null,
        TEXT,
      ),
    )
    await soundFigure(scatterWithLine([{ x: 1, y: 1 }], null, TEXT))
    await soundFigure(scatterWithLine([], [], TEXT))
  })

  it('draws 600 pairs', async () => {
    const many = Array.from({ length: 600 }, (_, i) => ({ x: (i * 7) % 19, y: 1 + ((i * 11) % 25) / 4 }))
    const { svg } = await soundFigure(scatterWithLine(many, LINE, TEXT))
    expect(marksOf(svg, 'symbol')).toBe(new Set(many.map(({ x, y }) => `${x} ${y}`)).size)
  })
})
