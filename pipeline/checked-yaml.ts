import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import type { z } from 'zod'
import { type Place, type Problem, problem, StudyProblems } from './problems.ts'
import { asTyped, typedText } from './yaml/as-typed.ts'
import { schemaProblems } from './yaml/schema-problems.ts'
import { syntaxProblems } from './yaml/syntax-problems.ts'
import { unusableNodes } from './yaml/unusable-nodes.ts'

/** The line of the setting at a path, or of the innermost existing setting around it. */
export type LineOf = (path: readonly PropertyKey[]) => number | null

/** The content of a YAML file that fits its schema. */
export interface CheckedYaml<T> {
  readonly content: T
  readonly lineOf: LineOf
}

/**
 * The content of a YAML file written by hand, checked against the schema. Where the schema wants a word, it is the text
 * as typed: 01 stays 01.
 * @param file the name of the file in messages
 * @param guide where the permitted settings are explained, as a sentence without its full stop
 * @throws StudyProblems with every mistake of the file, each with its line and what to write
 */
export function checkedYaml<S extends z.ZodType>(
  written: string,
  file: string,
  schema: S,
  guide: string,
): CheckedYaml<z.output<S>> {
  // A carriage return alone ends a line in old files, but not in YAML.
  const text = written.replace(/\r(?!\n)/g, '\n')
  const lines = new LineCounter()
  // Names that occur twice are found by unusableNodes: the parser compares every name with every other.
  const settings = { lineCounter: lines, prettyErrors: false, logLevel: 'error', uniqueKeys: false } as const
  const document = parseDocument(text, settings)
  const lineAt = (offset: number) => lines.linePos(offset).line
  refuse(syntaxProblems(document, text, file, lineAt))
  refuse(withoutSettings(document, text, file, guide))
  refuse(unusableNodes(document, (offset) => ({ file, line: lineAt(offset) })))

  const nodeAt = nodesByPath(document)
  const lineOf: LineOf = (path) => {
    for (let depth = path.length; depth > 0; depth--) {
      const { key, value } = nodeAt(path.slice(0, depth))
      const range = rangeOf(key) ?? rangeOf(value)
      if (range !== null) return lineAt(range[0])
    }
    return null
  }
  const placeOf = (path: readonly PropertyKey[]): Place => {
    const { value } = nodeAt(path)
    const range = rangeOf(value)
    const source = range === null ? '' : text.slice(range[0], range[1]).trim().replace(/\s+/g, ' ')
    const found = isScalar(value) ? typedText(value) : source
    return { file, line: lineOf(path), column: path.join('.') || null, found: found || null }
  }
  const values = asTyped(document, schema)
  const parsed = schema.safeParse(values)
  if (parsed.success) return { content: parsed.data, lineOf }
  throw new StudyProblems(schemaProblems(parsed.error.issues, values, schema, placeOf, guide))
}

/** @throws StudyProblems if there are any; of many that say the same, some */
function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new StudyProblems(problems)
}

/** A file that is empty, or something else than settings. */
function withoutSettings(document: Document, text: string, file: string, guide: string): Problem[] {
  if (isMap(document.contents)) return []
  const wrong = (why: string, remedy: string) => [problem('broken-yaml', { file }, why, remedy)]
  if (text.trim() === '') return wrong('this file is empty', guide)
  if (document.contents === null || (isScalar(document.contents) && document.contents.source === ''))
    return wrong('this file has no settings, only comments or blanks', guide)
  const place = { file, line: 1, found: text.trim().split(/\r?\n/)[0]! }
  const [, name, value] = /^\s*([\w-]+)\s*[:=]\s*(\S.*)$/m.exec(text) ?? []
  if (name !== undefined && isScalar(document.contents))
    return [
      problem(
        'broken-yaml',
        place,
        'a setting is a name, a colon, a blank and a value, each setting in a line of its own',
        `write ${name}: ${value}`,
      ),
    ]
  const what = isSeq(document.contents) ? 'a list' : 'a text'
  return [
    problem(
      'broken-yaml',
      place,
      `this file is ${what}, and not settings with a name and a colon each`,
      guide,
    ),
  ]
}

type Found = { readonly key?: unknown; readonly value?: unknown }

/** Finds the setting or entry at a path, each mapping indexed once. */
function nodesByPath(document: Document): (path: readonly PropertyKey[]) => Found {
  const indexed = new Map<YAMLMap, ReadonlyMap<string, Pair>>()
  return (path) =>
    path.reduce<Found>(
      ({ value }, step) => {
        if (isSeq(value)) return { value: value.items[Number(step)] }
        return isMap(value) ? (pairsOf(value).get(String(step)) ?? {}) : {}
      },
      { value: document.contents },
    )

  function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known =
      indexed.get(map) ??
      new Map(map.items.map((pair) => [isScalar(pair.key) ? typedText(pair.key) : '', pair]))
    indexed.set(map, known)
    return known
  }
}

function rangeOf(node: unknown): readonly [number, number, number] | null {
  return (node as { range?: readonly [number, number, number] | null } | undefined)?.range ?? null
}
