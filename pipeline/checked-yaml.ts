import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Problem, problem, StudyProblems } from './problems.ts'

/** The line of the setting at a path, or of the nearest one around it that exists. */
export type LineOf = (path: readonly PropertyKey[]) => number | null

/** What a YAML file says, once it is known to fit its schema. */
export interface CheckedYaml<T> {
  readonly content: T
  readonly lineOf: LineOf
}

/**
 * The content of a YAML file that a person writes, checked against the schema.
 * @param file the name by which messages call it
 * @param guide where to read what may be written, as a sentence without its full stop
 * @throws StudyProblems with every mistake of the file, each with its line and, for a misspelt name, the nearest known one
 */
export function checkedYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  guide: string,
): CheckedYaml<z.output<S>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const broken = document.errors.map((error) =>
    problem('broken-yaml', { file, line: lines.linePos(error.pos[0]).line }, error.message),
  )
  if (broken.length > 0) throw new StudyProblems(broken)

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

  const parsed = schema.safeParse(plainValue(document, file) ?? {})
  if (parsed.success) return { content: parsed.data, lineOf }
  throw new StudyProblems(parsed.error.issues.flatMap((issue) => problemsOf(issue, schema)))

  /** The problems that one finding of the schema amounts to, in our own words. */
  function problemsOf(issue: z.core.$ZodIssue, schema: unknown): Problem[] {
    const column = issue.path.join('.') || null
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, issue.path)
      return issue.keys.map((key) =>
        problem('unknown-key', { file, line: lineOf([...issue.path, key]), column, found: key }, known, key),
      )
    }
    const missing =
      issue.code === 'invalid_type' && issue.input === undefined && / received undefined/.test(issue.message)
    const place = { file, line: lineOf(issue.path), column }
    if (missing) return [problem('missing-value', place, `the setting ${column}`)]
    return [problem('wrong-setting', place, issue.message, guide)]
  }
}

/** What the document holds; an alias without its anchor, or so many that they would never end, shows only here. */
function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    throw new StudyProblems([problem('broken-yaml', { file }, error.message)])
  }
}

/** The settings that may stand at `path`. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  const shape = path.reduce(inner, schema)
  return Object.keys(definition(shape)?.shape ?? {})
}

interface Definition {
  readonly type: string
  readonly innerType?: unknown
  readonly shape?: Record<string, unknown>
  readonly valueType?: unknown
}

function definition(schema: unknown): Definition | undefined {
  const def = (schema as { def?: Definition } | undefined)?.def
  return def?.innerType ? definition(def.innerType) : def
}

function inner(schema: unknown, step: PropertyKey): unknown {
  const def = definition(schema)
  return def?.shape ? def.shape[String(step)] : def?.valueType
}
