import { lookOf } from '../../document.ts'
import type { PrintedInline, PrintedText } from '../../printed.ts'
import { escaped } from './escaped.ts'

/** Raised and lowered letters, which Markdown has only as letters of their own. */
const RAISED = lettersOf(
  '0123456789+-−()abcdefghijklmnoprstuvwxyz',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ',
)
const LOWERED = lettersOf('0123456789+-−()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')

function lettersOf(plain: string, drawn: string): ReadonlyMap<string, string> {
  const letters = [...drawn]
  return new Map([...plain].map((letter, i) => [letter, letters[i]!]))
}

/** The text in these letters if they have all of it. */
function inLetters(letters: ReadonlyMap<string, string>, text: string): string {
  const drawn = [...text].map((letter) => letters.get(letter))
  return drawn.includes(undefined) ? text : drawn.join('')
}

const MARKS: Readonly<Record<string, string>> = { em: '*', strong: '**', prompt: '**' }

const WHITE = /^\s*$/u
/** What one or another reader of Markdown takes for punctuation, and what all of them do. */
const POINT = /[\p{P}\p{S}]/u
const SURE_POINT = /[\p{P}$+<=>^`|~]/u

/**
 * A text as Markdown.
 * @param lead where a link within the report leads on GitHub
 */
export function markdownOf(text: PrintedText, lead: (link: string) => string): string {
  const pieces = text.map((run) => piece(run, lead))
  return pieces.reduce((before, { words, mark }, i) => {
    const after = pieces.slice(i + 1).find((it) => it.words !== '')?.words ?? ''
    return before + (mark === '' ? words : marked(words, mark, before.at(-1) ?? '', after[0] ?? ''))
  }, '')
}

function piece(run: PrintedInline, lead: (link: string) => string): { words: string; mark: string } {
  if (typeof run === 'string') return { words: escaped(run), mark: '' }
  if ('link' in run) {
    const target = run.link.startsWith('#') ? lead(run.link) : run.link
    const address = target.replaceAll(/[\\<>]/g, encodeURIComponent)
    return { words: `[${escaped(run.text)}](<${address}>)`, mark: '' }
  }
  const [look, words] = lookOf(run)
  if (look === 'sup') return { words: escaped(inLetters(RAISED, words)), mark: '' }
  if (look === 'sub') return { words: escaped(inLetters(LOWERED, words)), mark: '' }
  return { words: escaped(look === 'prompt' ? `[${words}]` : words), mark: MARKS[look]! }
}

/**
 * Words between marks of emphasis, which Markdown reads as marks only if they are where words begin and end; elsewhere
 * the words have no marks, since these would be printed.
 */
function marked(words: string, mark: string, before: string, after: string): string {
  const [, blank, inner, blankAfter] = /^(\s*)(.*?)(\s*)$/su.exec(words)!
  if (inner === '') return words
  const edge = (letter: string) => WHITE.test(letter) || SURE_POINT.test(letter)
  const opens = !POINT.test(inner![0]!) || blank !== '' || edge(before)
  const closes = !POINT.test(inner!.at(-1)!) || blankAfter !== '' || edge(after)
  const touches = (blank === '' && before === '*') || (blankAfter === '' && after === '*')
  return opens && closes && !touches ? `${blank}${mark}${inner}${mark}${blankAfter}` : words
}
