import { THEME } from './theme.ts'

/** What a figure says in words. Title and description are not drawn: in print the caption stands below the figure. */
export interface FigureText {
  /** A few words: what the figure is. */
  readonly title: string
  /** Alternative text: what the figure shows, with its main numbers, in a few sentences. */
  readonly description: string
  /** A remark that is drawn below the figure and stays with it, such as 'Simulated data'. */
  readonly remark?: string
}

/** What every specification begins with: the text of the figure and the theme, so that it can be drawn on its own. */
export function figureFrame({ title, description, remark }: FigureText) {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    usermeta: remark === undefined ? { title } : { title, remark },
    description,
    config: THEME,
  }
}

/**
 * The title of the x axis of several panels, below them.
 * @param left how much of the width the labels on the left take, which is not of the panels
 */
export function titleBelow(text: string, left: number) {
  return {
    text,
    orient: 'bottom',
    anchor: 'middle',
    fontWeight: 400,
    frame: 'bounds',
    dx: left / 2,
  } as const
}
