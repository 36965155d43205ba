import { type Problem, problemLine } from './problems.ts'
import { PLANS } from './sentences/plans.ts'
import { plural, count as written } from './sentences/plural.ts'
import { printable } from './sentences/printable.ts'
import { excerpt } from './sentences/wording.ts'

/** Problems that are told together: the same content in many cells, or the same kind in many places of a file. */
export interface ProblemGroup {
  readonly severity: Problem['severity']
  readonly code: Problem['code']
  readonly file: string
  /** What was found in all of them; null if it differs. */
  readonly found: string | null
  readonly count: number
  /** The number of their columns. */
  readonly columns: number
  /** Those with a sentence of their own, and a few of the others. */
  readonly shown: readonly Problem[]
  readonly further: readonly Problem[]
}

/** The number of further places that are named, and of sentences of one kind if what to write differs. */
const PLACES = 3

/** Every setting is a mistake of its own, so that many of study.yaml are told one by one. */
const SETTINGS = 20

/** The most lines of groups that are printed. */
const LINES = 40

/** How many problems these are, those included that were only counted. */
export function countOf(problems: readonly Problem[]): number {
  return problems.reduce((sum, { more = 0 }) => sum + 1 + more, 0)
}

/** The problems in groups, in the order of the first of each. */
export function problemGroups(problems: readonly Problem[]): ProblemGroup[] {
  const keyOf = ({ severity, code, file }: Problem, ...others: unknown[]) =>
    JSON.stringify([severity, code, file, ...others])
  const byContent = Map.groupBy(problems, (it) => keyOf(it, it.found))
  const isShared = (it: Problem) => it.found !== null && countOf(byContent.get(keyOf(it, it.found))!) > 1
  const groups = Map.groupBy(problems, (it) => (isShared(it) ? keyOf(it, it.found) : keyOf(it)))
  return [...groups.values()].flatMap((group) => {
    const [first] = group as [Problem]
    if (isShared(first)) return [groupOf(group, first.found, 1)]
    const isSetting = Object.hasOwn(PLANS, first.code)
    if (countOf(group) <= PLACES) return group.map((it) => groupOf([it], it.found, 1))
    const isSameRemedy = group.every(({ remedy }) => remedy === first.remedy)
    return [groupOf(group, null, isSetting ? SETTINGS : isSameRemedy ? 1 : PLACES)]
  })
}

function groupOf(group: readonly Problem[], found: string | null, sentences: number): ProblemGroup {
  const { severity, code, file } = group[0]!
  const columns = new Set(group.map(({ column }) => column)).size
  const shown = group.slice(0, sentences)
  const further = group.slice(sentences, sentences + PLACES)
  return { severity, code, file, found, count: countOf(group), columns, shown, further }
}

/** A printed line of a group; `severity` is null for a line that continues the one before. */
export interface GroupLine {
  readonly severity: Problem['severity'] | null
  readonly text: string
}

/** The groups as lines, and one about those that have no room. */
export function groupLines(problems: readonly Problem[]): GroupLine[] {
  const groups = problemGroups(problems)
  const lines: GroupLine[] = []
  let told = 0
  for (const group of groups) {
    const own = linesOf(group)
    if (told > 0 && lines.length + own.length > LINES) break
    lines.push(...own)
    told++
  }
  const untold = groups.slice(told)
  if (untold.length === 0) return lines
  const rest = untold.reduce((sum, { count }) => sum + count, 0)
  const text = `… and ${plural(rest, 'further problem')}; congruence check --format json lists them all`
  return [...lines, { severity: null, text }]
}

function linesOf(group: ProblemGroup): GroupLine[] {
  const { shown, severity } = group
  const own = shown.map((it) => ({ severity, text: problemLine(it) }))
  return group.count === shown.length ? own : [...own, { severity: null, text: furtherText(group) }]
}

/** `"-99" in 9,499 cells of 45 columns of ratings.csv: also line 2 bond_2, …, and 9,495 more`. */
export function furtherText({ file, found, count, columns, shown, further }: ProblemGroup): string {
  const unnamed = count - shown.length - further.length
  const places = [
    ...further.map((it) => placeText(it, found === null)),
    ...(unnamed > 0 ? [`${written(unnamed)} more`] : []),
  ]
  const where = columns > 1 ? `${columns} columns of ${file}` : file
  const what =
    found === null
      ? `${plural(count, 'problem')} of this kind in ${where}`
      : `${JSON.stringify(excerpt(found))} in ${plural(count, 'cell')} of ${where}`
  const also = places.length > 1 ? [...places.slice(0, -1), `and ${places.at(-1)}`] : places
  return printable(`    ${what}: also ${also.join(', ')}`)
}

function placeText({ line, column, found }: Problem, isFoundShown: boolean): string {
  const parts = [line === null ? null : `line ${line}`, column]
  if (isFoundShown && found !== null) parts.push(JSON.stringify(excerpt(found)))
  return parts.filter((part) => part !== null).join(' ') || 'elsewhere'
}
