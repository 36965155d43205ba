import { CELLS } from './sentences/cells.ts'
import { FILES } from './sentences/files.ts'
import { PEOPLE_AND_PAIRS } from './sentences/people-and-pairs.ts'
import { PLANS } from './sentences/plans.ts'
import { RATINGS } from './sentences/ratings.ts'
import { RESULTS } from './sentences/results.ts'
import type { Sentence } from './sentences/sentence.ts'

/** Where in a researcher's file something was found. Lines count from 1, as an editor shows them. */
export interface Place {
  readonly file: string
  readonly line?: number | null
  readonly column?: string | null
  readonly found?: string | null
}

/** One thing wrong with the data or the study file, in words a researcher can act on. */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning'
  readonly file: string
  readonly line: number | null
  readonly column: string | null
  readonly found: string | null
  /** What is wrong. */
  readonly message: string
  /** What to write or do instead. */
  readonly remedy: string
}

/** Every sentence that a researcher can be shown about data. A code is stable: tests and scripts rely on it. */
const SENTENCES = { ...PLANS, ...FILES, ...CELLS, ...PEOPLE_AND_PAIRS, ...RATINGS, ...RESULTS }

export type ProblemCode = keyof typeof SENTENCES

/** Every code there is, in the order of the catalogue. */
export const PROBLEM_CODES = Object.keys(SENTENCES) as ProblemCode[]

/** The problem of this code at this place, with the words that go with it. */
export function problem<C extends ProblemCode>(
  code: C,
  place: Place,
  ...details: Parameters<(typeof SENTENCES)[C]>
): Problem {
  const sentence = (SENTENCES[code] as (...args: unknown[]) => Sentence)(...details)
  return {
    code,
    severity: sentence.severity ?? 'error',
    file: place.file,
    line: place.line ?? null,
    column: place.column ?? null,
    found: place.found ?? null,
    message: sentence.message,
    remedy: sentence.remedy,
  }
}

/** Longest piece of a researcher's cell that is shown back. */
const SHOWN = 40

/** One line for a person to read: place, what was found, what is wrong, what to write. */
export function problemLine(it: Problem): string {
  const place = it.line === null ? it.file : `${it.file}:${it.line}`
  const column = it.column === null ? '' : ` ${it.column}`
  const cut = it.found !== null && it.found.length > SHOWN ? `${it.found.slice(0, SHOWN)}…` : it.found
  const found = cut === null ? '' : ` ${JSON.stringify(cut)}`
  const says = /[.?]$/.test(it.message) ? it.message : `${it.message}.`
  const remedy = `${it.remedy.charAt(0).toUpperCase()}${it.remedy.slice(1)}.`
  return `${place}${column}${found}: ${says} ${remedy} [${it.code}]`
}

/** The problems without those whose line has been told: a cell may belong to many answers, a file to two entries. */
export function eachOnce(problems: readonly Problem[]): Problem[] {
  const told = new Map<string, Problem>()
  for (const it of problems) {
    const line = problemLine(it)
    if (!told.has(line)) told.set(line, it)
  }
  return [...told.values()]
}

/** Thrown when data cannot be analysed as they are: it carries every problem found, not only the first. */
export class StudyProblems extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'))
    this.name = 'StudyProblems'
    this.problems = problems
  }
}
