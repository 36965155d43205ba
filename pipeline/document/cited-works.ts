import { blocksOf } from './blocks-of.ts'
import type { Block, ReportDocument, Text } from './document.ts'

/** The works that the document cites, each once: ids of data/references.json, and references in words. */
export function citedWorks({ body, supplement }: Pick<ReportDocument, 'body' | 'supplement'>): string[] {
  const blocks = blocksOf<Block>([...body, ...supplement])
  const cited = blocks
    .flatMap(textsOf)
    .flat()
    .flatMap((run) => (typeof run === 'object' && 'cite' in run ? run.cite : []))
  const also = blocks.flatMap((it) => (it.kind === 'references' ? (it.also ?? []) : []))
  return [...new Set([...cited, ...also])]
}

/** Every text of a block. */
function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'table':
      return [...block.head, ...block.rows.flat(), block.note ?? []]
    case 'figure':
      return [block.note ?? []]
    case 'references':
      return []
  }
}
