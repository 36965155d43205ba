import type { TopLevelSpec } from 'vega-lite'
import type { FigureText } from '../charts/figure-frame.ts'
import { accessibleSvg } from './accessible-svg.ts'
import { canonicalJson } from './canonical-json.ts'
import { exactlyWide } from './exact-width.ts'
import { markedSvg } from './marked-svg.ts'
import { rastered } from './rastered.ts'
import { withScriptsNamed } from './scripts-named.ts'

/** A figure in its three forms. The same specification always gives the same bytes. */
export interface RenderedFigure {
  /** The Vega-Lite specification as canonical JSON. */
  readonly spec: string
  /** Vector drawing; its text is text in Source Sans 3. */
  readonly svg: string
  /** 300 dpi, on white, with its size in print; null in a browser, which makes no pictures. */
  readonly png: Uint8Array | null
}

/** Vega's warnings are errors here, because a figure with a warning shows something other than intended. */
const STRICT = {
  level: () => 2,
  error: refuse,
  warn: refuse,
  info: () => STRICT,
  debug: () => STRICT,
}

function refuse(...message: readonly unknown[]): never {
  throw new Error(`Vega does not accept a figure: ${message.join(' ')}`)
}

function figureText(spec: TopLevelSpec): FigureText {
  const title = spec.usermeta?.title
  const { description } = spec
  const remark = spec.usermeta?.remark
  if (typeof title !== 'string' || !description) {
    throw new RangeError('a figure needs usermeta.title and description, for people who cannot see it')
  }
  return typeof remark === 'string' ? { title, description, remark } : { title, description }
}

/** The drawing as wide as the figure is to be; specifications of other origin say nothing of it. */
function framed(svg: string, { usermeta }: TopLevelSpec): string {
  return typeof usermeta?.width === 'number' ? exactlyWide(svg, usermeta.width) : svg
}

/**
 * Parses the specification again for each drawing: Vega marks the rows that it receives, so a row drawn
 * before would not be new to it.
 */
async function drawn(json: string): Promise<string> {
  const spec: TopLevelSpec = JSON.parse(json)
  const [vega, { compile }, { expressionInterpreter }, { textWidth }] = await Promise.all([
    import('vega'),
    import('vega-lite'),
    import('vega-interpreter'),
    import('./text-width.ts'),
  ])
  vega.textMetrics.width = textWidth
  // Expressions are interpreted: a page that forbids code made of text has the same figures.
  const runtime = vega.parse(compile(spec, { logger: STRICT }).spec, undefined, { ast: true })
  const view = new vega.View(runtime, { renderer: 'none', logger: STRICT, expr: expressionInterpreter })
  const svg = await view.toSVG()
  view.finalize()
  if (svg.includes(' id="'))
    throw new Error('a figure must not have a clip or gradient, because ids clash if figures share a page')
  return svg
}

/**
 * Draws a figure. It reads only the fonts of the project and writes nothing, and the result does not depend
 * on clock, locale or random numbers.
 *
 * @throws Error if Vega warns of anything
 * @throws RangeError if the specification lacks its texts or contains a number that is not finite
 */
export async function renderedFigure(spec: TopLevelSpec): Promise<RenderedFigure> {
  const text = figureText(spec)
  const json = canonicalJson(spec)
  const bare = framed(withScriptsNamed(await drawn(json)), spec)
  const svg = accessibleSvg(text.remark === undefined ? bare : markedSvg(bare, text.remark), text)
  return { spec: json, svg, png: await rastered(svg) }
}
