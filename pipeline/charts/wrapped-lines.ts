function filled(words: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/**
 * A title in the smallest number of lines of at most `width` letters, the lines about equally long. A longer
 * word has a line to itself.
 *
 * @example wrappedLines('Distinctive profile similarity', 20) // ['Distinctive', 'profile similarity']
 */
export function wrappedLines(title: string, width: number): string[] {
  const words = title.trim().split(/\s+/)
  let lines = filled(words, width)
  for (let narrower = width - 1; narrower > 0; narrower--) {
    const next = filled(words, narrower)
    if (next.length > lines.length || next.some((line) => line.length > narrower)) break
    lines = next
  }
  return lines
}
