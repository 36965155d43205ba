import { describe, expect, it } from 'vitest'
import { responseSurfaceChart } from '../../pipeline/charts/response-surface.ts'
import { convexHull } from '../../pipeline/statistics/surface/convex-hull.ts'
import { inBothWidths, marksOf, textsOf, toldIn } from '../support/sound-figure.ts'

const TEXT = {
  title: 'Response surface of Social',
  description: 'Simulated.',
  x: 'Client’s Social score',
  y: 'Therapist’s Social score',
  value: 'Predicted bond',
  band: (from: number | null, to: number | null) => `${from} to ${to}`,
  circle: ({ x, y, pairs }: { x: number; y: number; pairs: number }) => `${x}, ${y}: ${pairs}`,
}

const points = Array.from({ length: 60 }, (_, i) => ({ x: (i * 37) % 41, y: (i * i * 7 + i * 3) % 43 }))

const surface = (predicted: (x: number, y: number) => number) => ({
  points,
  hull: convexHull(points),
  centre: 21,
  predicted,
})

describe('a response surface', () => {
  it('has bands with a key, the two lines, the outline and a circle for each point', async () => {
    const { column: svg } = await inBothWidths((width) =>
      responseSurfaceChart(
        surface((x, y) => 5 - ((x - y) / 20) ** 2),
        TEXT,
        width,
      ),
    )
    const texts = textsOf(svg)
    for (const text of [TEXT.x, TEXT.y, TEXT.value, '40', '4'])
      expect(texts.filter((it) => it === text).length).toBeGreaterThanOrEqual(1)
    expect(marksOf(svg, 'rule')).toBe(2)
    expect(marksOf(svg, 'line')).toBe(1)
    const told = toldIn(svg)
    expect(told).toHaveLength(marksOf(svg, 'rect') + marksOf(svg, 'symbol') - 1)
    // The highest value is 5, where both scores are the same.
    expect(told).toEqual(expect.arrayContaining(['null to 1', '1 to 2', '4 to null', '0, 0: 1']))
    // One more covers what lies beyond the outline.
    expect(marksOf(svg, 'symbol')).toBe(1 + new Set(points.map(({ x, y }) => `${x} ${y}`)).size)
  })

  it('joins cells of one band that stand side by side', async () => {
    const flat = await inBothWidths((width) =>
      responseSurfaceChart(
        surface(() => 5),
        TEXT,
        width,
      ),
    )
    expect(marksOf(flat.column, 'rect')).toBeLessThanOrEqual(58)
    const steep = await inBothWidths((width) =>
      responseSurfaceChart(
        surface((x, y) => 1000 * (x + y)),
        TEXT,
        width,
      ),
    )
    expect(marksOf(steep.column, 'rect')).toBeGreaterThan(58)
  })

  it('stands points of one place together, and draws many pairs', async () => {
    const many = [...points, ...points, ...points.map(({ x, y }) => ({ x: x / 2 + 10, y: y / 2 + 10 }))]
    const long = {
      ...TEXT,
      value: 'Predicted quality of the therapeutic relationship',
      x: 'Client’s score '.repeat(6),
    }
    await inBothWidths((width) =>
      responseSurfaceChart({ ...surface((x) => x / 10), points: many }, long, width),
    )
  })
})
