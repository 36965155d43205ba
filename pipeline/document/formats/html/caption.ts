import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { PrintedFigure, PrintedTable, PrintedText } from '../../printed.ts'
import type { Callouts } from './callouts.ts'
import { type InlineWriter, toPlace } from './inline.ts'

/** Number and title; the number leads back to the first place that calls it out. */
export function caption(
  { kind, id, number, title }: PrintedTable | PrintedFigure,
  { placesOf }: Callouts,
): ElementContent {
  const [first] = placesOf(`${kind}-${id}`)
  const back =
    first && h('a.back', { href: toPlace(first), title: `Where the text mentions ${number}` }, number)
  return h('figcaption', [h('strong', [back ?? number]), h('em', title)])
}

/** A box that scrolls by itself if what it contains is wider than the page. */
export function scrolling(
  { number, title }: PrintedTable | PrintedFigure,
  content: readonly ElementContent[],
): ElementContent {
  return h('.scroll', { tabIndex: 0, role: 'region', ariaLabel: `${number}. ${title}` }, [...content])
}

export function noted(note: PrintedText | null, inline: InlineWriter): ElementContent[] {
  return note === null ? [] : [h('p.note', inline(note))]
}
