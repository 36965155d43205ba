import { describe, expect, it } from 'vitest'
import { type ScatterData, scatter } from '../../../pipeline/charts/scatter/scatter.ts'
import { OWN_MARKS } from '../../../pipeline/charts/scatter/therapist-marks.ts'
import { DOUBLE_COLUMN, type FigureWidth } from '../../../pipeline/charts/theme.ts'
import { inBothWidths, marksOf, textsOf, toldIn } from '../../support/sound-figure.ts'

const TEXT = {
  ...{ title: 'C index and bond', description: 'Simulated.', x: 'C index', y: 'Early bond' },
  point: ({ x, y, pairs }: { x: number; y: number; pairs: number }) => `${x}, ${y}: ${pairs}`,
  area: ({ x, x2, pairs }: { x: number; x2: number; pairs: number }) => `${x} to ${x2}: ${pairs}`,
}

const SCALES = {
  xDomain: [0, 18],
  yDomain: [1, 7],
  xEnds: [0, 18],
  yEnds: [1, 7],
} as const

const data = (own: Partial<ScatterData> = {}): ScatterData => ({
  ...SCALES,
  points: [
    { x: 3, y: 4.5, therapist: 'T1' },
    { x: 9, y: 5, therapist: 'T1' },
    { x: 9, y: 6, therapist: 'T2' },
    { x: 18, y: 7, therapist: 'T2' },
    { x: 12, y: 2, therapist: 'T3' },
  ],
  line: { x: 3, y: 4.4, x2: 18, y2: 6.8 },
  therapistLines: [{ x: 3, y: 4.2, x2: 9, y2: 5.2 }],
  ...own,
})

const shapesIn = (svg: string) => {
  const paths = [...svg.matchAll(/<path transform="[^"]*" d="([^"]*)"(?: fill="([^"]*)")? stroke="#009E73"/g)]
  return new Set(paths.map(([, outline, fill]) => `${outline} ${fill}`))
}

describe('a scatter diagram', () => {
  it('shows the whole of both scales, the line of the estimate and those of therapists', async () => {
    const { column, page } = await inBothWidths((width) => scatter(data(), TEXT, width))
    expect(textsOf(column)).toEqual(expect.arrayContaining(['0', '18', '1', '7', 'C index', 'Early bond']))
    expect(marksOf(page, 'symbol')).toBe(5)
    expect(marksOf(page, 'rule')).toBe(2)
    expect(page).not.toMatch(/T[123]</)
  })

  it('ends lines at the ends of the scale', async () => {
    const line = { x: 0, y: 8, x2: 18, y2: 4 }
    const therapistLines = [
      { x: 0, y: 8, x2: 18, y2: 7.5 },
      { x: 2, y: 0.5, x2: 6, y2: 1.5 },
      { x: 2, y: 3, x2: 6, y2: 3 },
      { x: 2, y: 8, x2: 6, y2: 8 },
    ]
    const charts = (width: FigureWidth) => scatter(data({ line, therapistLines }), TEXT, width)
    const { page } = await inBothWidths(charts)
    expect(marksOf(page, 'rule')).toBe(3)
    const spec = charts(DOUBLE_COLUMN) as unknown as { layer: { data: { values: object[] } }[] }
    expect(spec.layer.slice(0, 2).map(({ data: { values } }) => values)).toEqual([
      [
        { x: 4, y: 1, x2: 6, y2: 1.5 },
        { x: 2, y: 3, x2: 6, y2: 3 },
      ],
      [{ x: 4.5, y: 7, x2: 18, y2: 4 }],
    ])
  })

  it('tells therapists apart, and those with one client from the others', async () => {
    const { page } = await inBothWidths((width) => scatter(data(), TEXT, width))
    expect(shapesIn(page).size).toBe(3)
    const many = Array.from({ length: 40 }, (_, i) => ({
      x: (18 * i) / 40,
      y: 1 + (i % 6),
      therapist: `T${i % 20}`,
    }))
    const crowded = await inBothWidths((width) => scatter(data({ points: many }), TEXT, width))
    expect(shapesIn(crowded.page).size).toBe(OWN_MARKS + 1)
  })

  it('draws a ring for each further pair at one point', async () => {
    const points = Array.from({ length: 3 }, () => ({ x: 9, y: 5, therapist: 'T1' }))
    const { page } = await inBothWidths((width) => scatter(data({ points }), TEXT, width))
    expect(marksOf(page, 'symbol')).toBe(3 + 2)
    expect(toldIn(page)).toEqual(Array(3).fill('9, 5: 3'))
  })

  it('counts more than 300 pairs in areas, none beyond the scale', async () => {
    const points = Array.from({ length: 1500 }, (_, i) => {
      return { x: (i * 7) % 19, y: 1 + ((i * 31) % 61) / 10, therapist: `T${i % 9}` }
    })
    const { page } = await inBothWidths((width) => scatter(data({ points }), TEXT, width))
    expect(marksOf(page, 'symbol')).toBe(0)
    expect(marksOf(page, 'rect')).toBeGreaterThan(100)
    expect(textsOf(page)).toContain('Pairs')
    const told = toldIn(page)
    expect(told).toHaveLength(marksOf(page, 'rect'))
    expect(told.every((it) => /^-?[\d.]+\.5 to [\d.]+\.5: \d+$/.test(it))).toBe(true)
    expect(told.reduce((sum, it) => sum + Number(it.split(': ')[1]), 0)).toBe(1500)
  })

  it('draws one pair, no line, an index of fractions and long titles', async () => {
    const points = [{ x: 0.25, y: 4, therapist: 'T1' }]
    const bare = data({ points, line: null, therapistLines: [], xDomain: [-0.25, 0.75], xEnds: [] })
    const long = {
      ...TEXT,
      x: 'A very long title of an index '.repeat(4),
      y: 'Early rating of something '.repeat(4),
    }
    await inBothWidths((width) => scatter(bare, long, width))
  })
})
