import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { INDICES } from '../congruence/indices.ts'
import { nearestName, type Problem, problem, StudyProblems } from '../problems.ts'
import { keepAsPrinted } from './as-printed.ts'
import { evidenceContradictions } from './evidence-contradictions.ts'
import { fileContradictions } from './file-contradictions.ts'
import { originalProblems } from './original-problems.ts'
import { type Study, studySchema } from './study.ts'

/**
 * The study that the text of a study.yaml describes.
 * @param file the name by which messages call it
 * @throws StudyProblems with every mistake of the file, each with its line and, for a misspelt name, the nearest known one
 */
export function readStudy(text: string, file: string): Study {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const broken = document.errors.map((error) =>
    problem('broken-yaml', { file, line: lines.linePos(error.pos[0]).line }, error.message),
  )
  if (broken.length > 0) throw new StudyProblems(broken)

  /** The line of the setting at `path`, or of the nearest one around it that exists. */
  const lineOf = (path: readonly PropertyKey[]): number | null => {
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

  keepAsPrinted(document)
  const parsed = studySchema.safeParse(document.toJS() ?? {})
  if (!parsed.success) {
    const { issues } = parsed.error
    const misspelt = new Set(issues.flatMap(misspeltKeys))
    const others = issues.filter((issue) => !(isMissing(issue) && misspelt.has(issue.path.join('.'))))
    const written = (path: readonly PropertyKey[]) => document.getIn(path)
    throw new StudyProblems(others.flatMap((issue) => schemaProblems(issue, file, lineOf, written)))
  }
  const study = parsed.data
  const problems = [...contradictions(study, file, lineOf), ...originalProblems(study, file, lineOf)]
  if (problems.length > 0) throw new StudyProblems(problems)
  return study
}

/** The line of the setting at a path. */
export type LineOf = (path: readonly PropertyKey[]) => number | null

/** The problems that one finding of the schema amounts to, in our own words. */
function schemaProblems(
  issue: z.core.$ZodIssue,
  file: string,
  lineOf: LineOf,
  written: (path: readonly PropertyKey[]) => unknown,
): Problem[] {
  const column = issue.path.join('.') || null
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue.path)
    return issue.keys.map((key) =>
      problem('unknown-key', { file, line: lineOf([...issue.path, key]), column, found: key }, known, key),
    )
  }
  if (issue.code === 'invalid_union') {
    const alternative = issue.errors.find((own) => own.some(({ path }) => path.length > 0))
    const within = (alternative ?? []).map((own) => ({ ...own, path: [...issue.path, ...own.path] }))
    if (within.length > 0) return within.flatMap((own) => schemaProblems(own, file, lineOf, written))
  }
  const place = { file, line: lineOf(issue.path), column }
  if (isMissing(issue)) return [problem('missing-value', place, `the setting ${column}`)]
  const found = written(issue.path)
  if (issue.code === 'invalid_value' && typeof found === 'string')
    return [problem('unknown-value', { ...place, found }, issue.values.map(String), found)]
  return [problem('wrong-setting', place, issue.message)]
}

/** True if a setting that must be there is not. */
function isMissing(issue: z.core.$ZodIssue): boolean {
  return /^invalid_(type|union)$/.test(issue.code ?? '') && / received undefined/.test(issue.message)
}

/** The settings that were probably meant by unknown keys: that they are missing need not be said as well. */
function misspeltKeys(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return []
  return issue.keys.flatMap((key) => {
    const meant = nearestName(key, knownKeys(issue.path))
    return meant === null ? [] : [[...issue.path, meant].join('.')]
  })
}

/** The settings that may stand at `path`. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  let schema: unknown = studySchema
  for (const step of path) schema = inner(schema, step)
  const shape = shapeOf(schema)
  return shape ? Object.keys(shape) : []
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

function definition(schema: unknown): Definition | undefined {
  const def = (schema as { def?: Definition } | undefined)?.def
  const within = def?.innerType ?? def?.in ?? def?.options?.find((option) => definition(option)?.shape)
  return within === undefined ? def : definition(within)
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  return definition(schema)?.shape
}

function inner(schema: unknown, step: PropertyKey): unknown {
  const def = definition(schema)
  return def?.shape ? def.shape[String(step)] : (def?.valueType ?? def?.element)
}

/** What the schema cannot see: names that point to something the file does not declare. */
function contradictions(study: Study, file: string, lineOf: LineOf): Problem[] {
  const problems: Problem[] = fileContradictions(study, file, lineOf)
  const scales = Object.keys(study.scales)
  for (const [id, outcome] of Object.entries(study.outcomes)) {
    if (scales.includes(outcome.scale)) continue
    const place = {
      file,
      line: lineOf(['outcomes', id, 'scale']),
      column: `outcomes.${id}.scale`,
      found: outcome.scale,
    }
    problems.push(problem('unknown-scale', place, scales, outcome.scale))
  }
  const known = INDICES.map((index) => index.id)
  study.indices.forEach((id, i) => {
    const place = { file, line: lineOf(['indices', i]), column: 'indices', found: id }
    if (!known.includes(id)) problems.push(problem('unknown-index', place, known, id))
    else if (study.indices.indexOf(id) < i)
      problems.push(problem('wrong-setting', place, `${id} is named twice`))
  })
  const hypothesis = study.hypothesis
  if (!study.indices.includes(hypothesis.index)) {
    const place = {
      file,
      line: lineOf(['hypothesis', 'index']),
      column: 'hypothesis.index',
      found: hypothesis.index,
    }
    problems.push(problem('unknown-value', place, study.indices, hypothesis.index))
  }
  const outcomes = Object.keys(study.outcomes)
  if (!outcomes.includes(hypothesis.outcome)) {
    const place = {
      file,
      line: lineOf(['hypothesis', 'outcome']),
      column: 'hypothesis.outcome',
      found: hypothesis.outcome,
    }
    problems.push(problem('unknown-value', place, outcomes, hypothesis.outcome))
  }
  problems.push(...evidenceContradictions(study, file, lineOf))
  return problems
}
