import { type FigureWidth, THEME } from './theme.ts'

/**
 * The texts of a figure. Title and description are not drawn, because in print the caption is below the
 * figure.
 */
export interface FigureText {
  /** A few words: the subject of the figure. */
  readonly title: string
  /** Alternative text: what the figure shows, with its main numbers, in a few sentences. */
  readonly description: string
  /** A remark that is drawn below the figure as part of it, such as 'Simulated data'. */
  readonly remark?: string
}

/**
 * The common part of every specification: the texts of the figure, its width and the theme, so that it can be drawn
 * on its own.
 */
export function figureFrame({ title, description, remark }: FigureText, width: FigureWidth) {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    usermeta: { title, width, ...(remark === undefined ? {} : { remark }) },
    description,
    config: THEME,
  }
}

/**
 * The title of the x axis of several panels, below them.
 * @param left share of the width of the labels on the left, which does not belong to the panels
 */
export function titleBelow(text: readonly string[], left: number) {
  return {
    text: [...text],
    orient: 'bottom' as const,
    anchor: 'middle' as const,
    fontWeight: 400 as const,
    frame: 'bounds' as const,
    dx: left / 2,
  }
}
