import type { TopLevelSpec } from 'vega-lite'
import { expect } from 'vitest'
import { DOUBLE_COLUMN, type FigureWidth, SINGLE_COLUMN } from '../../pipeline/charts/theme.ts'
import { type RenderedFigure, renderedFigure } from '../../pipeline/drawing/render.ts'
import { clipped, lonelyNumbers, overlaps, textBoxes, uneven } from './text-boxes.ts'

/** 8 pt in pixels of 1/96 inch. */
const SMALLEST_TEXT = 8 * (96 / 72)

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object') for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

/** Width and height of a drawing in pixels of 1/96 inch. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = svg.match(/ width="([\d.]+)" height="([\d.]+)"/) ?? []
  return { width: Number(width), height: Number(height) }
}

/** Every text of a drawing, in the order in which it is drawn; the lines of one text are joined. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) =>
    text!.replaceAll(/<\/tspan><tspan[^>]*>/g, ' ').replaceAll(/<[^>]*>/g, ''),
  )
}

/** What the marks of a drawing say of themselves, in the order in which they are drawn. */
export function toldIn(svg: string): string[] {
  return [...svg.matchAll(/<(?:path|line) [^>]*><title>([^<]*)<\/title>/g)].map(([, told]) => told!)
}

/** How many marks of a kind ('symbol', 'rule', 'rect') the data have, guides not counted. */
export function marksOf(svg: string, kind: string): number {
  const groups = svg.matchAll(new RegExp(`<g class="mark-${kind} role-mark[^>]*[^/]>(.*?)</g>`, 'g'))
  return [...groups].reduce((sum, [, marks]) => sum + [...marks!.matchAll(/<(path|line) /g)].length, 0)
}

/**
 * Draws a figure and fails unless it is sound: no warning, nothing mutated, the same bytes twice, no value that
 * is not a number, no id, no text below 8 pt, none cut off and none over another, names of panels side by side at one
 * height, no axis with a single number, exactly as wide as asked for, as large in pixels as 300 dpi ask for.
 */
export async function soundFigure(spec: TopLevelSpec): Promise<RenderedFigure> {
  const figure = await renderedFigure(frozen(spec))
  const again = await renderedFigure(spec)
  expect(again.spec).toBe(figure.spec)
  expect(again.svg).toBe(figure.svg)
  expect(Buffer.compare(again.png!, figure.png!)).toBe(0)
  expect(figure.svg).not.toMatch(/NaN|undefined[,"]|Infinity| id="/)
  const sizes = [...figure.svg.matchAll(/font-size="([\d.]+)px"/g)].map(([, size]) => Number(size))
  expect(Math.min(...sizes, Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(SMALLEST_TEXT)
  const { width } = sizeOf(figure.svg)
  expect([SINGLE_COLUMN, DOUBLE_COLUMN]).toContain(width)
  expectLegible(figure.svg)
  const pixels = Buffer.from(figure.png!).readUInt32BE(16)
  expect(Math.abs(pixels - (width * 300) / 96)).toBeLessThanOrEqual(1)
  return figure
}

/** Fails if a text of a drawing is cut off or covers another, or the drawing cannot be read off. */
function expectLegible(svg: string): void {
  const boxes = textBoxes(svg)
  expect(boxes.length).toBeGreaterThan(0)
  expect(overlaps(boxes), 'texts that cover each other').toEqual([])
  expect(clipped(boxes, sizeOf(svg)), 'texts that are cut off').toEqual([])
  expect(uneven(boxes), 'names that stand at almost one height').toEqual([])
  expect(lonelyNumbers(svg), 'axes with a single number').toEqual([])
}

/** A figure in one column and over the page; fails unless both are sound and exactly as wide. */
export async function inBothWidths(
  chart: (width: FigureWidth) => TopLevelSpec,
): Promise<{ column: string; page: string }> {
  const [column, page] = await Promise.all(
    [SINGLE_COLUMN, DOUBLE_COLUMN].map(async (width) => {
      const { svg } = await soundFigure(chart(width as FigureWidth))
      expect(sizeOf(svg).width).toBe(width)
      return svg
    }),
  )
  return { column: column!, page: page! }
}
