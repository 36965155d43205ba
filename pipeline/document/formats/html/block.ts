import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { PrintedBlock } from '../../printed.ts'
import type { Drawings } from '../format.ts'
import type { Callouts } from './callouts.ts'
import { drawnFigure } from './figure.ts'
import { type InlineWriter, toPlace } from './inline.ts'
import { tableFigure } from './table.ts'

export type BlockWriter = (block: PrintedBlock) => ElementContent

export function blockWriter(
  inline: InlineWriter,
  callouts: Callouts,
  drawing: Drawings['drawing'],
): BlockWriter {
  return (it) => {
    switch (it.kind) {
      case 'paragraph':
        return h('p', { className: it.tone ? [it.tone] : [] }, inline(it.text))
      case 'list':
        return h(
          'ul',
          it.items.map((item) => h('li', inline(item))),
        )
      case 'table':
        return tableFigure(it, inline, callouts)
      case 'figure':
        return drawnFigure(it, inline, callouts, drawing)
      case 'references':
        return h(
          '.references',
          it.entries.map(({ id, text }) =>
            h('p', { id }, [...inline(text), ...backLinks(callouts.placesOf(id))]),
          ),
        )
    }
  }
}

/** Leads back to every place that cites a work; the style writes their numbers. */
function backLinks(places: readonly string[]): ElementContent[] {
  const links = places.map((place, i) =>
    h('a', {
      href: toPlace(place),
      dataPlace: i + 1,
      ariaLabel: `Where the text cites it, ${i + 1} of ${places.length}`,
    }),
  )
  return places.length === 0 ? [] : [h('span.cited', links)]
}
