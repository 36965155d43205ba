/** Cyrillic and Greek letters that look like Latin ones, each alphabet beside the Latin letters in the same order. */
const ALPHABETS = [
  { script: 'Cyrillic', foreign: 'АВЕЅІЈКМНОРСТУХасеіјорѕухԁԛԝһ', latin: 'ABESIJKMHOPCTYXaceijopsyxdqwh' },
  { script: 'Greek', foreign: 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορικυχ', latin: 'ABEZHIKMNOPTYXavopikux' },
] as const

/** Letters, digits and marks as wide as a Chinese character. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g

const LATIN = new Map(
  ALPHABETS.flatMap(({ script, foreign, latin }) =>
    [...foreign].map((letter, i) => [letter, { script, latin: latin[i]! }] as const),
  ),
)

const FOREIGN = new RegExp(`[${[...LATIN.keys()].join('')}]`, 'g')

/** The text in Latin letters of usual width, where its own only look like them. */
export function plainLetters(text: string): string {
  return text
    .replace(FOREIGN, (letter) => LATIN.get(letter)!.latin)
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
}

/** " The С in it is Cyrillic.", for the first letter that looks Latin but is not; nothing if there is none. */
export function foreignLetter(text: string): string {
  const letter = text.match(FOREIGN)?.[0]
  if (letter !== undefined) return ` The ${letter} in it is ${LATIN.get(letter)!.script}.`
  const wide = text.match(FULL_WIDTH)?.[0]
  return wide === undefined ? '' : ` The ${wide} in it is a full-width character.`
}

/** The sentence, and the one about a letter that only looks Latin if there is one. */
export function withLetter(sentence: string, text: string): string {
  const letter = foreignLetter(text)
  return letter === '' ? sentence : `${sentence}.${letter}`
}

/** The text without what is easily overlooked: capitals, spaces, leading zeros, decimals that are zero, look-alikes. */
export function bareText(text: string): string {
  return plainLetters(text)
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^(\d+)[.,]0+$/, '$1')
    .replace(/(^|\D)0+(?=\d)/g, '$1')
}
