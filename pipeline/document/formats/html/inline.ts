import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { lookOf } from '../../document.ts'
import type { PrintedInline, PrintedText } from '../../printed.ts'
import { equationsOf } from '../equations.ts'
import type { Callouts } from './callouts.ts'

/** Writes runs of text as HTML. */
export type InlineWriter = (text: PrintedText) => ElementContent[]

/**
 * @param callouts the places that something leads back to
 * @param works the words of each work by its id, shown where the text cites it
 */
export function inlineWriter(callouts: Callouts, works: ReadonlyMap<string, string>): InlineWriter {
  const run = (it: PrintedInline): ElementContent => {
    if (typeof it === 'string') return { type: 'text', value: it }
    if ('link' in it) {
      const href = safeAddress(it.link)
      if (href === null) return { type: 'text', value: it.text }
      return h('a', { id: callouts.idOf(it), href, title: works.get(it.link.slice(1)) }, it.text)
    }
    const [look, words] = lookOf(it)
    return look === 'prompt' ? h('mark', words) : h(look, words)
  }
  return (text) =>
    equationsOf(text).map((runs) => (runs.length === 1 ? run(runs[0]!) : h('span.equation', runs.map(run))))
}

/** The address of a place on this page. */
export const toPlace = (id: string) => `#${encodeURIComponent(id)}`

/** An address that only leads somewhere: on this page or on the web. */
function safeAddress(link: string): string | null {
  if (link.startsWith('#')) return toPlace(link.slice(1))
  return /^https?:\/\//.test(link) ? link : null
}
