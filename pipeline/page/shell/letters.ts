const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')

/**
 * The letters that the font in the page has: those of the languages of western and central Europe, punctuation and the
 * signs of formulas. Others are shown in a font of the system.
 */
export const LETTERS: string = [
  range(0x20, 0x7e),
  range(0xa0, 0x17f),
  '–—‘’‚“”„…•›‹·×÷−±√Σσμδθτ²³½≤≥≠≈→←↑↓✓°€',
].join('')
