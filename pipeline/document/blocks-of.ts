interface Within<B> {
  readonly blocks: readonly B[]
  readonly sections?: readonly Within<B>[]
}

/** The blocks of sections and of the sections within them, in the order in which they are read. */
export function blocksOf<B>(sections: readonly Within<B>[]): B[] {
  return sections.flatMap(({ blocks, sections: within = [] }) => [...blocks, ...blocksOf(within)])
}
