import { type Document, isScalar, type Scalar, visit, type YAMLParseError } from 'yaml'
import { type Problem, problem } from '../problems.ts'
import { isQuoted } from './as-typed.ts'
import { repairedLine } from './repaired-line.ts'

type Code = YAMLParseError['code']

const OWN_MEANING = 'a text cannot begin with this character unless it is in quotation marks'
const QUOTE_IT = 'put the whole text in quotation marks'
const SAME_COLUMN = 'begin the settings that belong together in the same column'
const CLOSE = 'close every bracket and quotation mark'

/** What is wrong, and the general remedy, where the line cannot be repaired by rule. */
const WHY: Partial<Record<Code, readonly [why: string, remedy: string]>> = {
  ALIAS_PROPS: [OWN_MEANING, QUOTE_IT],
  BAD_ALIAS: [OWN_MEANING, QUOTE_IT],
  BAD_SCALAR_START: [OWN_MEANING, QUOTE_IT],
  MULTIPLE_ANCHORS: [OWN_MEANING, QUOTE_IT],
  MULTIPLE_TAGS: [OWN_MEANING, QUOTE_IT],
  BAD_PROP_ORDER: [OWN_MEANING, QUOTE_IT],
  TAG_RESOLVE_FAILED: [OWN_MEANING, QUOTE_IT],
  BAD_COLLECTION_TYPE: [OWN_MEANING, QUOTE_IT],
  BAD_DIRECTIVE: ['a line cannot begin with %', 'delete the line'],
  BAD_DQ_ESCAPE: [
    'a backslash in double quotation marks begins a special character',
    "write / in place of it, or use single quotation marks: 'C:\\data'",
  ],
  BAD_INDENT: ['this line does not begin in the column of the settings that it belongs to', SAME_COLUMN],
  BLOCK_AS_IMPLICIT_KEY: [
    'this text contains a colon and a blank, so that it looks like a setting within a setting',
    QUOTE_IT,
  ],
  BLOCK_IN_FLOW: ['settings within brackets cannot go on in lines of their own', CLOSE],
  KEY_OVER_1024_CHARS: ['the name of a setting is longer than 1,024 characters', 'write a shorter name'],
  MISSING_CHAR: ['a colon with a blank after it, a bracket or a quotation mark is missing', CLOSE],
  MULTILINE_IMPLICIT_KEY: [
    'this line is not a setting: there is no colon with a blank after it',
    'write the name of the setting, a colon, a blank and the value',
  ],
  MULTIPLE_DOCS: ['a line --- begins a second document', 'delete the line, and what is below it'],
  RESOURCE_EXHAUSTION: ['settings are nested in each other too deeply', 'close every bracket'],
  TAB_AS_INDENT: ['this line begins with a tab', 'replace the tab by blanks'],
  UNEXPECTED_TOKEN: [
    'there is more text after the end of a value, or a bracket or comma that belongs to no list',
    CLOSE,
  ],
}

const LIST_BELOW_VALUE = [
  'this list stands below a setting that has its value in its own line already',
  'delete that value, or the lines of this list',
] as const

const UNKNOWN = [
  'this line is not well-formed YAML',
  'check its indentation, colons and quotation marks',
] as const

/** More errors than these mostly follow from the first. */
const SHOWN = 5

/**
 * The places where a document is not well-formed, one for each line, in our own words. The remedy is the line as it should
 * be, where that can be found out.
 */
export function syntaxProblems(
  document: Document,
  text: string,
  file: string,
  lineAt: (offset: number) => number,
): Problem[] {
  const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  const errors = exhausted === undefined ? document.errors : [exhausted]
  const byLine = new Map<number, Problem>()
  for (const error of errors) {
    if (byLine.size === SHOWN) break
    const { line, why } = cause(error)
    if (byLine.has(line)) continue
    const [said, remedy] = why
    const repaired = exhausted === undefined ? repairedLine(text, line, error) : null
    const place = { file, line: repaired?.line ?? line, found: lineText(text, repaired?.line ?? line) }
    byLine.set(line, problem('broken-yaml', place, repaired?.why ?? said, repaired?.remedy ?? remedy))
  }
  return [...byLine.values()]

  /** The line of an error; of a quotation mark that is not closed in its line, the line where it opens. */
  function cause({ code, pos, message }: YAMLParseError): { line: number; why: readonly [string, string] } {
    const line = lineAt(pos[0])
    const open = longQuotation(document, pos[0], lineAt)
    if (open !== null && (code === 'MISSING_CHAR' || code === 'UNEXPECTED_TOKEN')) {
      const why = 'a quotation mark that is opened in this line is not closed in it'
      return { line: open, why: [why, 'close the quotation mark'] }
    }
    if (message.startsWith('A block sequence')) {
      const entry = text.slice(pos[0]).search(/-\s/)
      return { line: lineAt(pos[0] + Math.max(0, entry)), why: LIST_BELOW_VALUE }
    }
    return { line, why: WHY[code] ?? UNKNOWN }
  }
}

/** The line of the last text in quotation marks before the error, if it goes on into another line. */
function longQuotation(document: Document, before: number, lineAt: (offset: number) => number) {
  let last: Scalar | null = null
  const look = (node: unknown) => {
    if (isScalar(node) && isQuoted(node) && node.range && node.range[0] < before) {
      if (last === null || node.range[0] > last.range![0]) last = node
    }
  }
  visit(document, { Scalar: (_, node) => look(node) })
  const range = (last as Scalar | null)?.range
  if (!range) return null
  const [from, to] = [lineAt(range[0]), lineAt(Math.min(range[1], before))]
  return from < to ? from : null
}

const lineText = (text: string, line: number) => text.split(/\r?\n/)[line - 1]?.trim() || null
