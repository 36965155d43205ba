import type { Config } from 'vega-lite'

/** The one typeface of all figures; its files are in `font-files.ts`. */
export const FONT = 'Source Sans 3'

/** Quoted, because a name with a number in it is not a name in CSS. */
const FAMILY = `'${FONT}', sans-serif`

/** The widths of figures in APA style, 3.25 and 6.5 inches, in pixels of 1/96 inch: of a column, and of a page. */
export const SINGLE_COLUMN = 312
export const DOUBLE_COLUMN = 624

/** Every figure can be drawn in both widths, with text of the same size. */
export type FigureWidth = typeof SINGLE_COLUMN | typeof DOUBLE_COLUMN

/** White around a drawing, on each side. */
export const PADDING = 4

/** 8.25 pt in print. No text in a figure is smaller. */
export const TEXT_SIZE = 11

/**
 * Okabe and Ito's colours, which colour-blind readers can distinguish, each with one meaning in every figure.
 * Colour is never the only difference, because print may be grey: clients are filled and therapists open, and
 * everything else differs in shape, darkness or by a word.
 *
 * @source Okabe, M., & Ito, K. (2008). Color universal design (CUD): How to make figures and presentations
 * that are friendly to colorblind people. https://jfly.uni-koeln.de/color/
 */
export const CLIENT_COLOUR = '#0072B2'
export const THERAPIST_COLOUR = '#D55E00'
/** Everything that belongs to client and therapist together. */
export const PAIR_COLOUR = '#009E73'
/** The same for areas, so that lines in front stay visible. */
export const PAIR_TINT = '#A6DBCC'

/** Text, lines and the main subject of the figure. */
export const INK = '#222222'
/** Secondary content: exploratory results, remarks. Dark enough to be read as text. */
export const QUIET = '#707070'
/** Axes and outlines. */
export const FRAME = '#9A9A9A'
/** Guide lines. */
export const GRID = '#E8E8E8'

const TEXT = { font: FAMILY, fontSize: TEXT_SIZE, color: INK }
const LABEL = { labelFont: FAMILY, labelFontSize: TEXT_SIZE, labelColor: INK }
const TITLE = { titleFont: FAMILY, titleFontSize: TEXT_SIZE, titleFontWeight: 400, titleColor: INK } as const

/**
 * The look of every figure: white background, quiet axes, no box, regular type and semibold for names of
 * panels.
 */
export const THEME: Config = {
  font: FAMILY,
  background: 'white',
  padding: PADDING,
  aria: false,
  view: { stroke: null },
  text: TEXT,
  axis: {
    ...LABEL,
    ...TITLE,
    titlePadding: 6,
    titleLineHeight: 14,
    domainColor: FRAME,
    tickColor: FRAME,
    tickSize: 4,
    labelPadding: 3,
    labelLimit: 0,
    titleLimit: 0,
    grid: false,
    gridColor: GRID,
  },
  legend: { ...LABEL, ...TITLE, titlePadding: 6, labelLimit: 0, titleLimit: 0, symbolSize: 60, offset: 8 },
  title: { ...TEXT, fontWeight: 600, lineHeight: 14, limit: 0, anchor: 'start', frame: 'group', offset: 6 },
  point: { opacity: 1 },
}
