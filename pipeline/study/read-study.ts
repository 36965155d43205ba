import type { z } from 'zod'
import { checkedYaml, type LineOf } from '../checked-yaml.ts'
import { INDICES } from '../congruence/indices.ts'
import { type Problem, problem, StudyProblems } from '../problems.ts'
import { nearestName } from '../sentences/wording.ts'
import { equalDeclarations } from './contradictions/equal-declarations.ts'
import { fileContradictions } from './contradictions/file-contradictions.ts'
import { GUIDE } from './contradictions/guide.ts'
import { sharedContradictions } from './contradictions/shared-contradictions.ts'
import { takenNames } from './contradictions/taken-names.ts'
import { twoScales } from './contradictions/two-scales.ts'
import { resolvedInventory } from './scales/resolved-inventory.ts'
import { type Instruments, resolvedScales } from './scales/resolved-scales.ts'
import { type DeclaredStudy, type Study, studySchema } from './study.ts'

/** A part of study.yaml: its settings by key, and their contradictions with the rest of the study. */
export interface StudyPart {
  readonly settings?: Readonly<Record<string, z.ZodType>>
  contradictions?(study: Study): readonly Problem[]
}

/** The schema of study.yaml: the shared settings and those of every part. */
export function wholeSchema(parts: readonly StudyPart[]): typeof studySchema {
  return parts.reduce<typeof studySchema>(
    (schema, { settings }) => (settings ? (schema.extend(settings) as typeof studySchema) : schema),
    studySchema,
  )
}

/**
 * The study that the text of a study.yaml describes.
 * @param file the name of the file in messages
 * @param instruments finds the instruments that it names
 * @param parts the parts that have settings of their own
 * @throws StudyProblems with every mistake of the file, each with its line and, for a misspelt name, the nearest known one
 */
export function readStudy(
  text: string,
  file: string,
  instruments: Instruments,
  parts: readonly StudyPart[],
): Study {
  const { content, lineOf } = checkedYaml(text, file, wholeSchema(parts), GUIDE)
  const { scales, problems } = resolvedScales(content, instruments, file, lineOf)
  const { problems: ofInventory, ...resolved } = resolvedInventory(content, instruments, file, lineOf)
  const study: Study = {
    ...content,
    scales,
    inventory: undefined,
    ...resolved,
    placeOf: (...path) => ({ file, line: lineOf(path) }),
  }
  const asMeant: Study = { ...study, indices: meantIndices(study.indices) }
  const wrong = [
    ...problems,
    ...ofInventory,
    ...fileContradictions(content, file, lineOf),
    ...contradictions(content, scales, file, lineOf),
    ...takenNames(content, file, lineOf),
    ...equalDeclarations(content, file, lineOf),
    ...sharedContradictions(asMeant),
    ...twoScales(asMeant),
    ...parts.flatMap((part) => part.contradictions?.(asMeant) ?? []),
  ]
  if (wrong.length > 0) throw new StudyProblems(wrong)
  return study
}

/** The indices as they were meant: a misspelt name is told once, and not again wherever the right name stands. */
const meantIndices = (written: readonly string[]) => {
  const known = INDICES.map((index) => index.id)
  return written.map((id) => nearestName(id, known) ?? id)
}

/** Contradictions that the schema cannot find, such as names of something that the file does not declare. */
function contradictions(
  study: DeclaredStudy,
  resolved: Study['scales'],
  file: string,
  lineOf: LineOf,
): Problem[] {
  const problems: Problem[] = []
  const scales = Object.keys(study.scales)
  for (const [id, outcome] of Object.entries(study.outcomes)) {
    const raters = resolved[outcome.scale]?.form?.raters
    if (raters !== undefined && !raters.includes(outcome.rater)) {
      const place = {
        file,
        line: lineOf(['outcomes', id]),
        column: `outcomes.${id}.rater`,
        found: outcome.rater,
      }
      problems.push(problem('unknown-value', place, raters, outcome.rater))
    }
    if (scales.includes(outcome.scale)) continue
    const place = {
      file,
      line: lineOf(['outcomes', id, 'scale']),
      column: `outcomes.${id}.scale`,
      found: outcome.scale,
    }
    problems.push(problem('unknown-scale', place, scales, outcome.scale))
  }
  const known: readonly string[] = INDICES.map((index) => index.id)
  study.indices.forEach((id, i) => {
    const place = { file, line: lineOf(['indices', i]), column: 'indices', found: id }
    if (!known.includes(id)) problems.push(problem('unknown-index', place, known, id))
    else if (study.indices.indexOf(id) < i)
      problems.push(problem('wrong-setting', place, `${id} is named twice`, 'name every index once'))
  })
  const early = new Set(study.early_sessions).size
  if (study.sessions_needed > early) {
    const place = { file, line: lineOf(['sessions_needed']), column: 'sessions_needed' }
    const why = `there ${early === 1 ? 'is only one early session' : `are only ${early} early sessions`}`
    problems.push(problem('wrong-setting', place, why, `write ${early} or less`))
  }
  const hypothesis = study.hypothesis
  const meant = meantIndices(study.indices)
  if (!meant.includes(hypothesis.index)) {
    const place = {
      file,
      line: lineOf(['hypothesis', 'index']),
      column: 'hypothesis.index',
      found: hypothesis.index,
    }
    problems.push(
      known.includes(hypothesis.index)
        ? problem('unknown-value', place, meant, hypothesis.index)
        : problem('unknown-index', place, meant, hypothesis.index),
    )
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
  return problems
}
