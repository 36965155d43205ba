import { writeFileSync } from 'node:fs'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-csl'
import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import works from '../../../data/references.json' with { type: 'json' }
import { type Inline, plainText, type Text } from '../document.ts'

/*
 * Formats data/references.json once, as APA style (7th ed.) has it, into data/references.apa.json, which reports read:
 * a citation processor takes a second to start, and the references change seldom. Run: npm run references
 */

/** A work as a list of references prints it and as a text cites it. */
export interface FormattedWork {
  readonly id: string
  /** "Brown & Gore, 1994" */
  readonly citation: string
  readonly entry: Text
}

const STYLE = { style: 'apa', lang: 'en-US' } as const
const HTML = { ...STYLE, format: 'html', asEntryArray: true } as const

/** The runs of text in a node. Only italics carry meaning in an APA entry. */
function runs(node: Nodes): Inline[] {
  if (node.type === 'text') return [node.value]
  if (!('children' in node)) return []
  const inside = node.children.flatMap(runs)
  return node.type === 'element' && node.tagName === 'i' ? [{ em: plainText(inside) }] : inside
}

/** Every work, in the order in which APA style sorts them; each as if it stood alone, without letters behind the year. */
export function formattedWorks(): FormattedWork[] {
  const order: [string, string][] = new Cite(works).format('bibliography', HTML)
  return order.map(([id]) => {
    const alone = new Cite(works.filter((work) => work.id === id))
    const [entry]: [string, string][] = alone.format('bibliography', HTML)
    const cited: string = alone.format('citation', {
      ...STYLE,
      entry: id,
      citationsPre: [],
      citationsPost: [],
    })
    return { id, citation: cited.slice(1, -1), entry: runs(fromHtml(entry![1].trim(), { fragment: true })) }
  })
}

/** The file as it has to be. */
export function formattedJson(): string {
  return `${JSON.stringify(formattedWorks(), null, 2)}\n`
}

if (import.meta.main)
  writeFileSync(new URL('../../../data/references.apa.json', import.meta.url), formattedJson())
