/** The words of Lee and Wagenmakers (2013), each for Bayes factors from this size on. */
const WORDS = [
  { from: 100, word: 'extreme' },
  { from: 30, word: 'very strong' },
  { from: 10, word: 'strong' },
  { from: 3, word: 'moderate' },
  { from: 1, word: 'anecdotal' },
] as const

/**
 * How a Bayes factor, given as natural logarithm, is commonly called. The words are conventions, nothing more.
 * @example bayesWords(Math.log(16.9)) // 'strong evidence for an association'
 */
export function bayesWords(ln: number): string {
  const { word } = WORDS.find(({ from }) => Math.abs(ln) >= Math.log(from))!
  return `${word} evidence ${ln >= 0 ? 'for' : 'against'} an association`
}
