import { styleText } from 'node:util'
import { countOf, groupLines } from '../problem-groups.ts'
import type { Problem, StudyProblems } from '../problems.ts'
import { plural } from '../sentences/plural.ts'
import { printableLines } from '../sentences/printable.ts'
import { EXIT } from './command.ts'

export function printProblems(problems: readonly Problem[]): void {
  for (const { severity, text } of groupLines(problems)) {
    const colour = severity === 'error' ? 'red' : 'yellow'
    const mark = severity === null ? '' : `${styleText(colour, severity, { stream: process.stderr })} `
    console.error(`${mark}${text}`)
  }
}

/** Prints everything that is wrong, and what that means for the results; the exit status. */
export function failure({ problems }: StudyProblems, left: string): number {
  printProblems(problems)
  const errors = countOf(problems.filter(({ severity }) => severity === 'error'))
  console.error(printableLines(`${plural(errors, 'problem')}; ${left}.`))
  return EXIT.problems
}
