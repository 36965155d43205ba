/** The end of a sentence: what follows begins with a capital letter, and the full stop is not that of an abbreviation. */
const END = /(?<!\b(?:vs|et al|e\.g|i\.e|cf|p|pp|Fig|No|[A-Z]))[.!?][”’")\]]*\s+(?=[“‘"([]?[\p{Lu}\d])/gu

/** The sentences of a text, each with the blank after it. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const { index, 0: end } of text.matchAll(END)) {
    sentences.push(text.slice(from, index + end.length))
    from = index + end.length
  }
  return [...sentences, text.slice(from)].filter((it) => it !== '')
}
