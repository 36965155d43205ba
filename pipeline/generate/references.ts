import { Cite } from '@citation-js/core'
import '@citation-js/plugin-csl'
import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import works from '../../data/references.json' with { type: 'json' }
import { type Inline, plainText } from '../document/document.ts'
import type { FormattedWork } from '../document/references/bibliography.ts'
import { generatedFile } from './generated-file.ts'

/*
 * Formats data/references.json once, as APA style (7th ed.) has it, into data/references.apa.json, which reports read:
 * a citation processor takes a second to start, and the references change seldom. Run: npm run references
 */

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

if (import.meta.main) generatedFile('data/references.apa.json', formattedJson(), 'references')
