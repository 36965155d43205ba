import iconv from 'iconv-lite'

/** The encoding of the texts of a file. */
export interface Encoding {
  /** As a message names it. */
  readonly name: string
  /** The text of these bytes; it has the letter U+FFFD where they mean nothing in this encoding. */
  readonly decode: (bytes: Uint8Array) => string
}

/** What stands for bytes that mean nothing in an encoding. */
export const LOST = '\uFFFD'

/** The extension records that name the encoding, and that give the number of a code page. */
const NAME = 20
const MACHINE = 3

/** The last of eight whole numbers. */
const CODE_PAGE_AT = 28

/** Code pages below this are no code pages: 2 and 3 mean "ASCII of 7 or 8 bits" and were written for any encoding. */
const FIRST_CODE_PAGE = 437

/** Code pages that iconv-lite does not know by their number. */
const BY_NUMBER: Readonly<Record<number, string>> = {
  1: 'EBCDIC',
  4: 'cp932',
  20127: 'ascii',
  20932: 'euc-jp',
  51932: 'euc-jp',
  51936: 'gb2312',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** The encoding by its name in the file, otherwise by its code page; null if the file declares none. */
export function declaredEncoding(
  extensions: ReadonlyMap<number, Uint8Array>,
  littleEndian: boolean,
): Encoding | null {
  const named = String.fromCharCode(...(extensions.get(NAME) ?? []).slice(0, 64)).replace(/[\s\0]+$/, '')
  const machine = extensions.get(MACHINE)
  const page =
    machine !== undefined && machine.length >= CODE_PAGE_AT + 4
      ? new DataView(machine.buffer, machine.byteOffset).getInt32(CODE_PAGE_AT, littleEndian)
      : 0
  const byPage = BY_NUMBER[page] ?? (page >= FIRST_CODE_PAGE ? String(page) : null)
  const candidates = [named === '' ? null : named, byPage].filter((it) => it !== null)
  if (candidates.length === 0) return null
  for (const name of candidates) {
    const found = known(name)
    if (found !== null) return found
  }
  // Letters of an unknown encoding are not guessed.
  return { ...known('ascii')!, name: candidates[0]! }
}

/** The encoding of a file that declares none: UTF-8 if all its texts are that, otherwise the one of Western Windows. */
export function undeclaredEncoding(texts: Iterable<Uint8Array>): Encoding {
  const [utf8, western] = [known('UTF-8')!, known('windows-1252')!]
  let hasLetters = false
  for (const text of texts) {
    if (text.every((byte) => byte < 0x80)) continue
    hasLetters = true
    if (utf8.decode(text).includes(LOST)) return western
  }
  return hasLetters ? utf8 : western
}

const ASCII = Uint8Array.from({ length: 0x5f }, (_, i) => 0x20 + i)
const ASCII_TEXT = String.fromCharCode(...ASCII)

/** The encoding of this name; null if it is unknown or does not contain ASCII, as every encoding of SPSS does. */
function known(name: string): Encoding | null {
  const decode = decoder(name)
  if (decode === null || decode(ASCII) !== ASCII_TEXT) return null
  return {
    name: /^\d+$/.test(name) ? `code page ${name}` : name,
    decode: (bytes) => (bytes.every((byte) => byte < 0x80) ? ascii(bytes) : decode(bytes)),
  }
}

function decoder(name: string): ((bytes: Uint8Array) => string) | null {
  if (/^(utf-?8|cp65001|65001)$/i.test(name)) {
    const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
    return (bytes) => utf8.decode(bytes)
  }
  if (!iconv.encodingExists(name)) return null
  // The library reads any bytes, whatever its types say; a browser has no Buffer.
  return (bytes) => iconv.decode(bytes as Buffer, name)
}

/** The text of bytes that are ASCII, or Latin-1. */
export function ascii(bytes: Uint8Array): string {
  // More arguments than this are more than some engines take.
  const most = 4096
  if (bytes.length <= most) return String.fromCharCode.apply(null, bytes as unknown as number[])
  return ascii(bytes.subarray(0, most)) + ascii(bytes.subarray(most))
}

/** A text without its padding: blanks, or zero bytes in files of PSPP. */
export function unpadded(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end--
  return bytes.subarray(0, end)
}
