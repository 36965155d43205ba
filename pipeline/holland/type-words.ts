import type { HollandType } from './type.ts'

/**
 * The names of the types in words: Holland's English ones, and the German ones of the Allgemeiner
 * Interessen-Struktur-Test (AIST) and of translations of Holland.
 *
 * @source Bergmann, C., & Eder, F. (2018). AIST-3: Allgemeiner Interessen-Struktur-Test (praktisch-technisch,
 * intellektuell-forschend, künstlerisch-sprachlich, sozial, unternehmerisch, konventionell). Hogrefe.
 */
const NAMES: Readonly<Record<HollandType, readonly string[]>> = {
  R: ['realistic', 'realistisch', 'praktisch-technisch', 'handwerklich-technisch', 'handwerklich'],
  I: ['investigative', 'investigativ', 'intellektuell-forschend', 'untersuchend-forschend', 'forschend'],
  A: ['artistic', 'artistisch', 'künstlerisch-sprachlich', 'künstlerisch-kreativ', 'künstlerisch'],
  S: ['social', 'sozial', 'erziehend-pflegend'],
  E: ['enterprising', 'unternehmerisch', 'führend-verkaufend'],
  C: ['conventional', 'konventionell', 'ordnend-verwaltend'],
}

/** Letters that a word needs so that its beginning stands for it: Soc., Künstl. */
const SHORTEST = 3

const plain = (text: string) =>
  text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')

const words: readonly (readonly [word: string, type: HollandType])[] = Object.entries(NAMES)
  .flatMap(([type, names]) => names.map((name) => [plain(name), type as HollandType] as const))
  .sort(([a], [b]) => b.length - a.length)

/** Between two words: a hyphen, comma, semicolon, slash, bar or point, or only spaces. */
const BETWEEN = /^(?:\s*[-–—,;/|]\s*|\.\s+|\s+)/

/**
 * The types that a text names in words, in their order; null if it has anything else. German words may be declined
 * (soziale), and three letters of a word or more stand for it (Soc, Künstl.).
 *
 * @example typesInWords('Sozial-Künstlerisch-Sprachlich-Unternehmerisch') // ['S', 'A', 'E']
 */
export function typesInWords(text: string): HollandType[] | null {
  let rest = plain(text.normalize('NFC').trim())
  const types: HollandType[] = []
  const marks = new Set<string>()
  while (rest !== '') {
    const found = named(rest)
    if (found === null) return null
    types.push(found.type)
    rest = rest.slice(found.length)
    if (rest === '') break
    const between = BETWEEN.exec(rest)
    if (between === null) return null
    marks.add(between[0].trim() || ' ')
    rest = rest.slice(between[0].length)
    if (rest === '') return null
  }
  // Social/Artistic may mean either of two types, and different marks may mean different things.
  const isOrder = marks.size <= 1 && !(types.length === 2 && (marks.has('/') || marks.has('|')))
  return types.length > 0 && isOrder ? types : null
}

/** The word at the beginning of the text, whole or shortened, with the number of its characters. */
function named(text: string): { type: HollandType; length: number } | null {
  for (const [word, type] of words) {
    const whole = new RegExp(`^${word}(?:e[rsnm]?)?(?=$|[^a-zß])`).exec(text)
    if (whole !== null) return { type, length: whole[0].length }
  }
  const short = /^[a-z]+(?:\.(?=$|\s*[-–—,;/|]))?/.exec(text)?.[0] ?? ''
  const letters = short.replace('.', '')
  if (letters.length < SHORTEST) return null
  const types = new Set(words.filter(([word]) => word.startsWith(letters)).map(([, type]) => type))
  return types.size === 1 ? { type: [...types][0]!, length: short.length } : null
}
