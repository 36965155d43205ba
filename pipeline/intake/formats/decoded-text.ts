import iconv from 'iconv-lite'
import { type Problem, problem } from '../../problems.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'

type Encoding = SourceFile['encoding']

const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/**
 * The bytes as text in the declared encoding, without its byte order mark. The encoding is not guessed: bytes that are
 * invalid in it or evidently have another one are a problem, which names the other one.
 */
export function decodedText(bytes: Uint8Array, encoding: Encoding, file: string): string | Problem {
  const marked = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte))
  if (marked && marked.encoding !== encoding) return other(file, encoding, marked.encoding)
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be' && bytes.includes(0)) {
    const wide = zeroesOf(bytes)
    return wide === null ? withZeroes(bytes, file) : other(file, encoding, wide)
  }
  if (encoding === 'utf-8') return strictly(bytes, encoding) ?? problem('not-utf8', { file })
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const text = strictly(bytes, encoding)
    if (text !== null && !text.includes('\0') && isPlausible(text)) return text
    return other(file, encoding, strictly(bytes, 'utf-8') === null ? null : 'utf-8')
  }
  const hasLetters = bytes.some((byte) => byte > 0x7f)
  if (hasLetters && strictly(bytes, 'utf-8') !== null) return other(file, encoding, 'utf-8')
  if (encoding === 'latin1' && bytes.some((byte) => byte >= 0x80 && byte <= 0x9f))
    return other(file, encoding, 'windows-1252')
  // The library reads any bytes, whatever its types say; a browser has no Buffer.
  const text = iconv.decode(bytes as Buffer, encoding)
  return text.includes('\uFFFD') ? other(file, encoding, null) : text
}

function strictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** False for text wrongly read as UTF-16, which contains no line breaks and no ASCII. */
function isPlausible(text: string): boolean {
  return text.length === 0 || /[\n\r,;\t]/.test(text)
}

/** The problem of a text with zero bytes, with their number and first line if everything else in it is text. */
function withZeroes(bytes: Uint8Array, file: string): Problem {
  const zeroes = bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0)
  const isText = !bytes.some((byte) => byte > 0 && byte < 9) && zeroes < bytes.length / 2
  if (!isText) return problem('not-text', { file })
  const line = bytes.subarray(0, bytes.indexOf(0)).filter((byte) => byte === 10).length + 1
  return problem('not-text', { file, line }, zeroes)
}

/** The UTF-16 encoding in which one half of nearly every two bytes is zero, as in Western text; null if neither. */
function zeroesOf(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 400)
  const zeroes = [0, 1].map((half) => sample.filter((byte, i) => i % 2 === half && byte === 0).length)
  const most = sample.length / 2 - 2
  if (zeroes[1]! >= most * 0.8 && zeroes[0] === 0) return 'utf-16le'
  return zeroes[0]! >= most * 0.8 && zeroes[1] === 0 ? 'utf-16be' : null
}

const other = (file: string, declared: Encoding, looksLike: Encoding | null) =>
  problem('other-encoding', { file }, declared, looksLike)
