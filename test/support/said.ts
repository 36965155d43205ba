import { type Block, plainText } from '../../pipeline/document/document.ts'

/** Everything that blocks of a report say, a line for each paragraph, item, table row and note. */
export function said(blocks: readonly Block[]): string {
  return blocks.flatMap(lines).join('\n')
}

function lines(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [plainText(block.text)]
    case 'list':
      return block.items.map(plainText)
    case 'references':
      return []
    case 'figure':
      return [block.title, plainText(block.note ?? [])]
    case 'table': {
      const rows = [block.head, ...block.rows].map((cells) => cells.map(plainText).join(' | '))
      return [block.title, ...rows, plainText(block.note ?? [])]
    }
  }
}
