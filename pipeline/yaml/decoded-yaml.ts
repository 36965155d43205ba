import { type Problem, problem, StudyProblems } from '../problems.ts'

/** Far more than the longest plan of a study. */
const LARGEST = 5_000_000

/**
 * The text of a YAML file.
 * @param file the name of the file in messages
 * @throws StudyProblems if it is too large, or not UTF-8
 */
export function decodedYaml(bytes: Uint8Array, file: string): string {
  const wrong = whyNoText(bytes, file)
  if (wrong !== null) throw new StudyProblems([wrong])
  return new TextDecoder().decode(bytes)
}

function whyNoText(bytes: Uint8Array, file: string): Problem | null {
  if (bytes.length > LARGEST) {
    const why = `this file has ${Math.ceil(bytes.length / 1e6)} megabytes, and a file of settings has at most 5`
    return problem('broken-yaml', { file }, why, 'name the file of settings; tables belong under files')
  }
  const remedy = 'save it again as UTF-8 (in Notepad or TextEdit: Save As, encoding UTF-8)'
  if (isUtf16(bytes)) return problem('broken-yaml', { file }, notUtf8('UTF-16'), remedy)
  const line = firstLineThatIsNotUtf8(bytes)
  if (line === null) return null
  if (line.text.includes('\0')) {
    return problem(
      'broken-yaml',
      { file, line: line.number },
      'this is not a text file',
      'name the file of settings',
    )
  }
  return problem(
    'broken-yaml',
    { file, line: line.number, found: line.text },
    notUtf8('Windows-1252 (also called ANSI or Latin-1)'),
    remedy,
  )
}

const notUtf8 = (looksLike: string) => `this file is not UTF-8 text; it looks like ${looksLike}`

/** True with the byte order mark of UTF-16, or if every other of the first bytes is zero, as in letters of UTF-16. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return (first === 0) !== (second === 0) && (first === 0 ? third === 0 : fourth === 0)
}

/** The first line with bytes that are not UTF-8, as Windows-1252 would show it. */
function firstLineThatIsNotUtf8(bytes: Uint8Array): { number: number; text: string } | null {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  if (isUtf8(bytes)) return null
  for (let start = 0, number = 1; start < bytes.length; number++) {
    const end = bytes.indexOf(0x0a, start)
    const line = bytes.subarray(start, end < 0 ? bytes.length : end)
    if (!isUtf8(line)) return { number, text: new TextDecoder('windows-1252').decode(line).trim() }
    start = end < 0 ? bytes.length : end + 1
  }
  return null

  function isUtf8(part: Uint8Array): boolean {
    try {
      utf8.decode(part)
      return true
    } catch {
      return false
    }
  }
}
