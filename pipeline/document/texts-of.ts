/** A block before or after it is printed. */
type Worded<T> =
  | { readonly kind: 'paragraph'; readonly text: T }
  | { readonly kind: 'list'; readonly items: readonly T[] }
  | {
      readonly kind: 'table'
      readonly spanners?: readonly { readonly text: T }[]
      readonly head: readonly T[]
      readonly rows: readonly (readonly T[])[]
      readonly note?: T | null
    }
  | { readonly kind: 'figure'; readonly note?: T | null }
  | { readonly kind: 'references' }

/** Every text of a block, in the order in which it is read. */
export function textsOf<T>(block: Worded<T>): readonly T[] {
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
        ...(block.note ? [block.note] : []),
      ]
    case 'figure':
      return block.note ? [block.note] : []
    case 'references':
      return []
  }
}
