import { type Code, codeFault } from './code.ts'
import { TYPES } from './type.ts'

/** A group of tied types in brackets, or one type. */
const GROUPS = /^(?:[A-Z]|\([A-Z]{2,}\))+$/

/**
 * The codes that a written tie allows, in the order of R-I-A-S-E-C; null if the text has no tie. Ties are written as
 * whole codes of one length (`SAI/SIA`), or by tied types in brackets (`S(AI)`, `S[A/I]`) or with = (`SA=I`).
 *
 * @param text in capitals
 * @example tiedCodes('S(AI)') // ['SIA', 'SAI']
 */
export function tiedCodes(text: string): Code[] | null {
  return inOrder(wholeCodes(text) ?? groupedCodes(text))
}

function wholeCodes(text: string): string[] | null {
  const codes = text.split(/\s*(?:[/|,;]|\bOR\b|\bODER\b)\s*/)
  const [first] = codes
  const isAlike = (it: string) => it.length === first!.length && it.length > 1 && codeFault(it) === null
  if (codes.length < 2 || !codes.every(isAlike) || new Set(codes).size < codes.length) return null
  // Codes that differ in more than one type, such as SA/IE, are no tie for one place.
  const inFirst = new Set(first)
  return codes.every((it) => [...it].filter((letter) => !inFirst.has(letter)).length <= 1) ? codes : null
}

function groupedCodes(text: string): string[] | null {
  const round = text.replace(/\s+/g, '').replace(/[[{]/g, '(').replace(/[\]}]/g, ')')
  const isMarked = /[=/]/.test(round)
  const bracketed = round
    .replace(/\(([^()]*)\)/g, (_, tied: string) => `(${tied.replace(/[=/,-]/g, '')})`)
    .replace(/[A-Z](?:=[A-Z])+/g, (tied) => `(${tied.replaceAll('=', '')})`)
  const types = bracketed.replace(/[()]/g, '')
  if (!GROUPS.test(bracketed) || !bracketed.includes('(') || codeFault(types) !== null) return null
  // (SAE) is more likely a code in brackets than a tie of all its types.
  if (bracketed === `(${types})` && !isMarked) return null
  const groups = bracketed.match(/[A-Z]|\([A-Z]+\)/g)!.map((group) => [...group.replace(/[()]/g, '')])
  return groups.reduce<string[]>(
    (codes, group) => codes.flatMap((code) => orders(group).map((order) => code + order)),
    [''],
  )
}

function orders(letters: readonly string[]): string[] {
  if (letters.length < 2) return [letters.join('')]
  return letters.flatMap((first) =>
    orders(letters.filter((letter) => letter !== first)).map((rest) => first + rest),
  )
}

function inOrder(codes: readonly string[] | null): Code[] | null {
  if (codes === null) return null
  const place = (code: string) =>
    [...code].map((letter) => (TYPES as readonly string[]).indexOf(letter)).join('')
  return codes.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)) as Code[]
}
