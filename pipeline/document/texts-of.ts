import type { Block, Text } from './document.ts'

/** Every text of a block, in the order in which it is read. */
export function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'table':
      return [
        ...(block.spanners ?? []).map(({ text }) => text),
        ...block.head,
        ...block.rows.flat(),
        block.note ?? [],
      ]
    case 'figure':
      return [block.note ?? []]
    case 'references':
      return []
  }
}
