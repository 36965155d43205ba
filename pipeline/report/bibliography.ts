import type { Nodes } from 'hast'
import works from '../../data/references.json' with { type: 'json' }
import { type Inline, plainText, type Text } from './document.ts'

/**
 * The entries of a reference list in APA style (7th ed.), sorted as APA style sorts them, each work once. Two
 * works of the same authors and year get the letters a, b by which a text tells them apart.
 * @throws RangeError for an id that data/references.json does not hold
 */
export async function bibliography(ids: readonly string[]): Promise<Text[]> {
  const unknown = ids.find((id) => !works.some((work) => work.id === id))
  if (unknown !== undefined) throw new RangeError(`no such work in data/references.json: ${unknown}`)
  const [{ Cite }, { fromHtml }] = await Promise.all([
    import('@citation-js/core'),
    import('hast-util-from-html'),
    import('@citation-js/plugin-csl'),
  ])
  const cited = new Cite(works.filter(({ id }) => ids.includes(id)))
  const options = { style: 'apa', lang: 'en-US', format: 'html', asEntryArray: true } as const
  const entries: [string, string][] = cited.format('bibliography', options)
  return entries.map(([, html]) => runs(fromHtml(html.trim(), { fragment: true })))
}

/** The entry of one work as a plain sentence, for the command line. */
export async function sourceText(id: string): Promise<string> {
  const [entry] = await bibliography([id])
  return plainText(entry!)
}

/**
 * How a text names a work in APA style (7th ed.): two authors both, three or more as the first et al.
 * @example inText('horvath-greenberg-1989') // 'Horvath & Greenberg, 1989'
 * @throws RangeError for an id that data/references.json does not hold
 */
export function inText(id: string): string {
  const work = works.find((work) => work.id === id)
  if (!work) throw new RangeError(`no such work in data/references.json: ${id}`)
  const names = work.author.map(({ family }) => family)
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(' & ')
  return `${who}, ${work.issued['date-parts'][0]![0]}`
}

/** The runs of text in a node. Only italics carry meaning in an APA entry. */
function runs(node: Nodes): Inline[] {
  if (node.type === 'text') return [node.value]
  if (!('children' in node)) return []
  const inside = node.children.flatMap(runs)
  return node.type === 'element' && node.tagName === 'i' ? [{ em: plainText(inside) }] : inside
}
