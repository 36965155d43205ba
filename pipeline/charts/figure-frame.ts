import { THEME } from './theme.ts'

/** What a figure says to those who do not see it. It is not drawn: in print the caption stands below the figure. */
export interface FigureText {
  /** A few words: what the figure is. */
  readonly title: string
  /** Alternative text: what the figure shows, with its main numbers, in a few sentences. */
  readonly description: string
}

/** What every specification begins with: the text of the figure and the theme, so that it can be drawn on its own. */
export function figureFrame({ title, description }: FigureText) {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    usermeta: { title },
    description,
    config: THEME,
  }
}
