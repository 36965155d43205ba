import { parseDocument, type YAMLParseError } from 'yaml'

/** A line that is well-formed after a repair, and the sentence that says so. */
interface Repair {
  readonly line: number
  readonly remedy: string
  readonly why: string
}

/** Files beyond this are not parsed once more for every repair. */
const LARGEST = 100_000

/** Parts of a setting in one line: its name with the colon, its value, and a comment. */
const SETTING = /^(\s*(?:- )*[^\s:#[\]{}"'][^:#[\]{}]*:[ \t]+|\s*- )(.*?)(\s+#.*|\s*)$/

/** Ways to write one line differently, the most likely first; null where a way does not apply. */
const WAYS: readonly (readonly [way: (line: string, column: number) => string | null, why?: string])[] = [
  [
    (line) => line.replace(/\u00a0/g, ' ').replace(/：\s*/, ': '),
    'this line contains a blank or a colon of another kind than YAML knows',
  ],
  [
    (line) => line.replace(/^\s+/, (blanks) => blanks.replace(/\t/g, '  ')),
    'this line begins with a tab in place of blanks',
  ],
  [(line) => line.replace(/^(\s*[\w.-]+):(?=[^\s:])/, '$1: '), 'a colon has no blank after it'],
  [
    (line) => line.replace(/^(\s*[\w.-]+) *= */, '$1: '),
    'the name of a setting is followed by = in place of a colon',
  ],
  [
    (line) => line.replace(/^(\s*[\w.-]+:)\s+- ?(\S.*)$/, '$1 [$2]'),
    'a list in the line of its setting is not in brackets',
  ],
  [closed, 'a bracket or a quotation mark is missing, or one too many'],
  [
    (line) => line.replace(/"[^"]*\\[^"]*\.\w+"/g, (path) => path.replaceAll('\\', '/')),
    'the path of a file has / and not backslashes between folders',
  ],
  [quotedEntry],
  [quotedValue],
]

const QUOTED = 'this text has a meaning of its own in YAML, because it is not in quotation marks'

/** Why a text needs quotation marks, or other ones. */
const WHY_QUOTED: Partial<Record<YAMLParseError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'this text contains a colon and a blank, so that it looks like a setting within a setting',
  BAD_DQ_ESCAPE: 'a backslash in double quotation marks begins a special character',
}

/** The line of an error, or the one before it, as it should be written; null if no way of writing it is well-formed. */
export function repairedLine(text: string, line: number, error: YAMLParseError): Repair | null {
  if (text.length > LARGEST) return null
  const lines = text.split('\n')
  const offset = lines.slice(0, line - 1).reduce((sum, it) => sum + it.length + 1, 0)
  const column = Math.max(0, error.pos[0] - offset)
  const before = errorsIn(text)
  const indented = reindented(error.code === 'BAD_INDENT' ? line : line + 1)
  if (error.code === 'MULTILINE_IMPLICIT_KEY' || error.code === 'BAD_INDENT' || continues())
    if (indented !== null) return indented
  for (const number of [line, line - 1]) {
    const written = lines[number - 1]?.replace(/\r$/, '')
    if (written === undefined || written.trim() === '') continue
    for (const [way, why] of WAYS) {
      const repaired = way(written, number === line ? column : written.length)
      if (repaired !== null && repaired !== written && isBetter(number, repaired))
        return {
          line: number,
          remedy: `write ${repaired.trim()}`,
          why: why ?? WHY_QUOTED[error.code] ?? QUOTED,
        }
    }
  }
  return null

  /** True if the next line is indented under a setting that already has its value. */
  function continues(): boolean {
    const [here, next] = [lines[line - 1] ?? '', lines[line] ?? '']
    return /:\s+\S/.test(here) && indentation(next) > indentation(here) && /^\s+[\w.-]+:/.test(next)
  }

  function reindented(number: number): Repair | null {
    const written = lines[number - 1]
    const above = lines.slice(0, number - 1).findLast((it) => /^\s*[^\s#]/.test(it))
    if (written === undefined || above === undefined) return null
    const blanks = indentation(above)
    if (!isBetter(number, ' '.repeat(blanks) + written.trim())) return null
    const remedy =
      blanks === 0
        ? 'delete the blanks before it'
        : `begin the line with ${blanks} blanks, as the line before it`
    return { line: number, remedy, why: 'this line is indented differently from the line before it' }
  }

  function isBetter(number: number, repaired: string): boolean {
    const now = errorsIn(lines.with(number - 1, repaired).join('\n'))
    const near = now.filter((it) => Math.abs(it - number) <= 1)
    return now.length < before.length && near.length === 0
  }
}

/** The lines with errors. */
function errorsIn(text: string): number[] {
  const { errors } = parseDocument(text, { prettyErrors: true, logLevel: 'error', uniqueKeys: false })
  return errors.map(({ linePos }) => linePos?.[0].line ?? 1)
}

const indentation = (line: string) => line.length - line.trimStart().length

/** The line with a bracket more or fewer, or with its quotation mark closed. */
function closed(line: string): string | null {
  const [, body = '', comment = ''] = /^(.*?)(\s+#.*|\s*)$/.exec(line) ?? []
  const count = (char: string) => body.split(char).length - 1
  for (const [open, close] of ['[]', '{}'] as const) {
    if (count(open!) === count(close!) + 1) return body + close + comment
    if (count(close!) === count(open!) + 1) return body.replace(new RegExp(`\\${close}\\s*$`), '') + comment
  }
  for (const mark of ['"', "'"]) if (count(mark) === 1) return `${body}${mark}${comment}`
  return null
}

/** The line with quotation marks around the entry at a column, within the brackets of a list or of settings. */
function quotedEntry(line: string, column: number): string | null {
  if (!/[[{]/.test(line.slice(0, column))) return null
  const start = Math.max(...['[', '{', ', ', ': '].map((mark) => ends(line.slice(0, column), mark)))
  const length = line.slice(start).search(/[,\]}]/)
  const value = length < 0 ? '' : line.slice(start, start + length).trim()
  if (value === '') return null
  return (
    line.slice(0, start) +
    line.slice(start, start + length).replace(value, () => quoted(value)) +
    line.slice(start + length)
  )
}

const ends = (text: string, mark: string) => {
  const at = text.lastIndexOf(mark)
  return at < 0 ? 0 : at + mark.length
}

function quotedValue(line: string): string | null {
  const [, name, value = '', comment = ''] = SETTING.exec(line) ?? []
  return name === undefined || value === '' ? null : name + quoted(value) + comment
}

/** A text in quotation marks that mean nothing else in it. */
function quoted(text: string): string {
  const inner = /^(["'])(.*)\1$/.exec(text)?.[2] ?? text
  return /["\\]/.test(inner) ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`
}
