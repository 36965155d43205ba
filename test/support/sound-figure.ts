import type { TopLevelSpec } from 'vega-lite'
import { expect } from 'vitest'
import { type RenderedFigure, renderedFigure } from '../../pipeline/drawing/render.ts'

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

/** How many marks of a kind ('symbol', 'rule', 'rect') the data have, guides not counted. */
export function marksOf(svg: string, kind: string): number {
  const groups = svg.matchAll(new RegExp(`<g class="mark-${kind} role-mark[^>]*>(.*?)</g>`, 'g'))
  return [...groups].reduce((sum, [, marks]) => sum + [...marks!.matchAll(/<(path|line) /g)].length, 0)
}

/**
 * Draws a figure and fails unless it is sound: no warning, nothing mutated, the same bytes twice, no value that
 * is not a number, no id, no text below 8 pt, no wider than two columns, as large in pixels as 300 dpi ask for.
 */
export async function soundFigure(spec: TopLevelSpec): Promise<RenderedFigure> {
  const figure = await renderedFigure(frozen(spec))
  const again = await renderedFigure(spec)
  expect(again.spec).toBe(figure.spec)
  expect(again.svg).toBe(figure.svg)
  expect(Buffer.compare(again.png, figure.png)).toBe(0)
  expect(figure.svg).not.toMatch(/NaN|undefined[,"]|Infinity| id="/)
  const sizes = [...figure.svg.matchAll(/font-size="([\d.]+)px"/g)].map(([, size]) => Number(size))
  expect(Math.min(...sizes, Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(SMALLEST_TEXT)
  const { width } = sizeOf(figure.svg)
  expect(width).toBeLessThanOrEqual(658)
  const pixels = Buffer.from(figure.png).readUInt32BE(16)
  expect(Math.abs(pixels - (width * 300) / 96)).toBeLessThanOrEqual(1)
  return figure
}
