import { lookOf } from '../../document/document.ts'
import type { PrintedText } from '../../document/printed.ts'
import { marksIn, withoutMarks } from '../../sentences/marked-number.ts'

/** A number in a printed text. */
export interface NumberToken {
  /** As it is printed. */
  readonly text: string
  /** Where it begins in the words of the text. */
  readonly at: number
  /** The number of its mark; null if it has none. */
  readonly mark: number | null
  /** True within a callout, a citation, an address, or an index. */
  readonly isLabel: boolean
}

/** Digits with commas, decimals and a percent sign, and not a part of a word. */
const NUMBER = /(?<![\p{L}\d.])−?(?:\d+(?:,\d{3})*(?:\.\d+)*|\.\d+)%?(?![\p{L}\d])/gu

/** The end of a text that is a number in words. */
const WORD = /[A-Za-z]+$/

/** The words of a printed text, and the numbers in it. Numbers in words count if they carry a mark. */
export function numbersIn(text: PrintedText): {
  readonly words: string
  readonly numbers: readonly NumberToken[]
} {
  const numbers: NumberToken[] = []
  let words = ''
  for (const stretch of stretches(text)) {
    const plain = withoutMarks(stretch.text)
    if (stretch.kind !== 'left out')
      numbers.push(...tokensOf(stretch.text, words.length, stretch.kind === 'label'))
    words += plain
  }
  return { words, numbers }
}

function tokensOf(text: string, from: number, isLabel: boolean): NumberToken[] {
  const plain = withoutMarks(text)
  const marks = marksIn(text)
  const tokens = [...plain.matchAll(NUMBER)].map(({ 0: digits, index }) => {
    const mark = marks.findLast(({ at }) => at === index + digits.length)
    return { text: digits, at: from + index, mark: mark?.number ?? null, isLabel }
  })
  const used = new Set(tokens.map(({ mark }) => mark))
  const inWords = marks.flatMap(({ number, at }) => {
    const word = used.has(number) ? null : WORD.exec(plain.slice(0, at))
    return word === null ? [] : [{ text: word[0], at: from + word.index, mark: number, isLabel }]
  })
  return [...tokens, ...inWords].sort((a, b) => a.at - b.at)
}

interface Stretch {
  readonly text: string
  readonly kind: 'words' | 'label' | 'left out'
}

/** The runs of a text, those joined that are read as one. */
function stretches(text: PrintedText): Stretch[] {
  const joined: { text: string; kind: Stretch['kind'] }[] = []
  for (const run of text) {
    const it = stretchOf(run)
    const last = joined.at(-1)
    if (last !== undefined && last.kind === 'words' && it.kind === 'words') last.text += it.text
    else joined.push({ ...it })
  }
  return joined
}

function stretchOf(run: PrintedText[number]): Stretch {
  if (typeof run === 'string') return { text: run, kind: 'words' }
  if ('link' in run) return { text: run.text, kind: 'label' }
  const [look, words] = lookOf(run)
  if (look === 'prompt') return { text: words, kind: 'left out' }
  return { text: words, kind: look === 'sub' || look === 'sup' ? 'label' : 'words' }
}
