import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { SINGLE_COLUMN } from '../../../charts/theme.ts'
import type { PrintedFigure } from '../../printed.ts'
import type { Drawings } from '../format.ts'
import type { Callouts } from './callouts.ts'
import { caption, noted, scrolling } from './caption.ts'
import { explorerForm } from './explorer.ts'
import type { InlineWriter } from './inline.ts'

/** A figure: its drawing as SVG, and what a reader may choose in it. */
export function drawnFigure(
  it: PrintedFigure,
  inline: InlineWriter,
  callouts: Callouts,
  drawing: Drawings['drawing'],
): ElementContent {
  const svg = drawing(it.id)
  const raw = { type: 'raw', value: svg } as unknown as ElementContent
  const width = Number(/width="(\d+)/.exec(svg)?.[1]) > SINGLE_COLUMN * 1.25 ? 'wide' : 'narrow'
  return h(`figure.drawn.${width}`, { id: `figure-${it.id}` }, [
    caption(it, callouts),
    ...(it.explorer ? explorerForm(it.explorer) : []),
    scrolling(it, [raw]),
    ...noted(it.note, inline),
  ])
}
