import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { type Problem, problem, StudyProblems } from './problems.ts'
import { nearestName } from './sentences/wording.ts'

/** The line of the setting at a path, or of the innermost existing setting around it. */
export type LineOf = (path: readonly PropertyKey[]) => number | null

/** The content of a YAML file that fits its schema. */
export interface CheckedYaml<T> {
  readonly content: T
  readonly lineOf: LineOf
}

/**
 * The content of a YAML file written by hand, checked against the schema.
 * @param file the name of the file in messages
 * @param guide where the permitted settings are explained, as a sentence without its full stop
 * @param prepare changes the document before its values are read
 * @throws StudyProblems with every mistake of the file, each with its line and, for a misspelt name, the nearest known one
 */
export function checkedYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  guide: string,
  prepare: (document: Document) => void = () => {},
): CheckedYaml<z.output<S>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const lineAt = (offset: number) => lines.linePos(offset).line
  const broken = document.errors.map((error) => {
    const why = error.code === 'MULTIPLE_DOCS' ? 'a line --- begins a second document' : error.message
    return problem('broken-yaml', { file, line: lineAt(error.pos[0]) }, why)
  })
  const unusable = reservedKeys(document).map((offset) =>
    problem(
      'wrong-setting',
      { file, line: lineAt(offset), found: RESERVED },
      'this name cannot be used',
      'choose another one',
    ),
  )
  if (broken.length + unusable.length > 0) throw new StudyProblems([...broken, ...unusable])

  const lineOf: LineOf = (path) => {
    for (let depth = path.length; depth > 0; depth--) {
      const parent = document.getIn(path.slice(0, depth - 1), true) ?? document.contents
      const key = path[depth - 1]
      const pair = isMap(parent)
        ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
        : undefined
      const node = pair && isScalar(pair.key) ? pair.key : document.getIn(path.slice(0, depth), true)
      if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
        return lines.linePos(node.range[0] as number).line
      }
    }
    return null
  }

  prepare(document)
  const parsed = schema.safeParse(plainValue(document, file) ?? {})
  if (parsed.success) return { content: parsed.data, lineOf }
  const { issues } = parsed.error
  const misspelt = new Set(issues.flatMap((issue) => misspeltKeys(issue, schema)))
  const others = issues.filter((issue) => !(isMissing(issue) && misspelt.has(issue.path.join('.'))))
  throw new StudyProblems(others.flatMap(problemsOf))

  /** One issue of the schema as problems in our own words. */
  function problemsOf(issue: z.core.$ZodIssue): Problem[] {
    const column = issue.path.join('.') || null
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, issue.path)
      return issue.keys.map((key) =>
        problem('unknown-key', { file, line: lineOf([...issue.path, key]), column, found: key }, known, key),
      )
    }
    // A union with a message of its own keeps that message.
    if (issue.code === 'invalid_union' && issue.message === 'Invalid input') {
      const alternative = issue.errors.find((issues) => issues.some(({ path }) => path.length > 0))
      const within = (alternative ?? []).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
      if (within.length > 0) return within.flatMap(problemsOf)
    }
    const place = { file, line: lineOf(issue.path), column }
    if (isMissing(issue)) return [problem('missing-value', place, `the setting ${column}`)]
    const found = document.getIn(issue.path)
    if (issue.code === 'invalid_value' && typeof found === 'string')
      return [problem('unknown-value', { ...place, found }, issue.values.map(String), found)]
    return [problem('wrong-setting', place, issue.message, guide)]
  }
}

/** This name cannot be the key of an object: JavaScript would drop the setting silently. */
const RESERVED = '__proto__'

/** The offsets of such keys. */
function reservedKeys(document: Document): number[] {
  const offsets: number[] = []
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === RESERVED && key.range) offsets.push(key.range[0])
    },
  })
  return offsets
}

/**
 * The values of the document.
 * @throws StudyProblems if an alias has no anchor or the aliases expand without limit: only this step detects it
 */
function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    throw new StudyProblems([problem('broken-yaml', { file }, error.message)])
  }
}

/** True if the issue is a required setting that is missing. */
function isMissing(issue: z.core.$ZodIssue): boolean {
  return /^invalid_(type|union)$/.test(issue.code ?? '') && / received undefined/.test(issue.message)
}

/** The settings that unknown keys probably misspell: they need no second message that they are missing. */
function misspeltKeys(issue: z.core.$ZodIssue, schema: unknown): string[] {
  if (issue.code !== 'unrecognized_keys') return []
  return issue.keys.flatMap((key) => {
    const meant = nearestName(key, knownKeys(schema, issue.path))
    return meant === null ? [] : [[...issue.path, meant].join('.')]
  })
}

/** The settings permitted at `path`. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  const shape = path.reduce(inner, schema)
  return Object.keys(definition(shape)?.shape ?? {})
}

interface Definition {
  readonly type: string
  readonly innerType?: unknown
  readonly shape?: Record<string, unknown>
  readonly valueType?: unknown
  readonly element?: unknown
  readonly in?: unknown
  readonly options?: readonly unknown[]
}

/** The definition of a schema; of a union, that of the alternative with settings (or, for a list, with elements). */
function definition(schema: unknown, having: 'shape' | 'element' = 'shape'): Definition | undefined {
  const def = (schema as { def?: Definition } | undefined)?.def
  const within =
    def?.innerType ?? def?.in ?? def?.options?.find((option) => definition(option, having)?.[having])
  return within === undefined ? def : definition(within, having)
}

function inner(schema: unknown, step: PropertyKey): unknown {
  const def = definition(schema, typeof step === 'number' ? 'element' : 'shape')
  return def?.shape ? def.shape[String(step)] : (def?.valueType ?? def?.element)
}
