import { CELLS } from './sentences/cells.ts'
import { COLUMNS } from './sentences/columns.ts'
import { FILES } from './sentences/files.ts'
import { PEOPLE_AND_PAIRS } from './sentences/people-and-pairs.ts'
import { PLANS } from './sentences/plans.ts'
import { printable } from './sentences/printable.ts'
import { PRIVACY } from './sentences/privacy.ts'
import { RATINGS } from './sentences/ratings.ts'
import { RESULTS } from './sentences/results.ts'
import type { Sentence } from './sentences/sentence.ts'
import { SURVEYS } from './sentences/surveys.ts'
import { excerpt } from './sentences/wording.ts'
import { WORKBOOKS } from './sentences/workbooks.ts'

/** A place in a researcher's file. Lines count from 1, as in an editor. */
export interface Place {
  readonly file: string
  readonly line?: number | null
  readonly column?: string | null
  readonly found?: string | null
}

/** One error or warning about the data or the study file, with what to do about it. */
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
  /** How many further problems of this kind with the same content are not listed one by one; none if left out. */
  readonly more?: number
}

/** Every sentence about data, by its code. Codes are stable: tests and scripts rely on them. */
const SENTENCES = {
  ...{ ...PLANS, ...FILES, ...WORKBOOKS, ...SURVEYS, ...COLUMNS, ...PRIVACY },
  ...{ ...CELLS, ...PEOPLE_AND_PAIRS, ...RATINGS, ...RESULTS },
}

export type ProblemCode = keyof typeof SENTENCES

/** All codes, in the order of the catalogue. */
export const PROBLEM_CODES = Object.keys(SENTENCES) as ProblemCode[]

/** The problem with this code at this place, with its sentence. */
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

/** The problem in one line: place, what was found, what is wrong, what to write. */
export function problemLine(it: Problem): string {
  const place = it.line === null ? it.file : `${it.file}:${it.line}`
  const column = it.column === null ? '' : ` ${it.column}`
  const found = it.found === null ? '' : ` ${JSON.stringify(excerpt(it.found))}`
  const message = /[.?]$/.test(it.message) ? it.message : `${it.message}.`
  const remedy = `${it.remedy.charAt(0).toUpperCase()}${it.remedy.slice(1)}.`
  return printable(`${place}${column}${found}: ${message} ${remedy} [${it.code}]`)
}

/** The problems, each line once: several answers may share a cell, and two entries of study.yaml a file. */
export function eachOnce(problems: readonly Problem[]): Problem[] {
  const byLine = new Map<string, Problem>()
  for (const it of problems) {
    const line = problemLine(it)
    if (!byLine.has(line)) byLine.set(line, it)
  }
  return [...byLine.values()]
}

/** The most problems whose lines the message of the error has; `problems` has all. */
const IN_MESSAGE = 1000

/** Thrown if the data cannot be analysed as they are; has every problem, not only the first. */
export class StudyProblems extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.slice(0, IN_MESSAGE).map(problemLine).join('\n'))
    this.name = 'StudyProblems'
    this.problems = problems
  }
}
