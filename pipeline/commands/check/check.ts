import { countOf, groupLines, problemGroups } from '../../problem-groups.ts'
import type { Problem } from '../../problems.ts'
import { plural } from '../../sentences/plural.ts'
import { printableLines } from '../../sentences/printable.ts'
import { filesOnDisk } from '../../stages/disk/files-on-disk.ts'
import { type Checked, checked } from '../../stages/understood/checked.ts'
import { understoodText } from '../understood/understood-text.ts'

/** All errors and warnings of a study and its files, and what was understood of them; nothing is written. */
export const check = (studyFile: string): Promise<Checked> => checked(filesOnDisk(studyFile))

/** The number of problems of each kind, most frequent first. */
function counts(problems: readonly Problem[]): [code: string, n: number][] {
  const byCode = Map.groupBy(problems, ({ code }) => code)
  return [...byCode].map(([code, all]): [string, number] => [code, countOf(all)]).sort((a, b) => b[1] - a[1])
}

const ofSeverity = (problems: readonly Problem[], severity: Problem['severity']) =>
  problems.filter((it) => it.severity === severity)

/** The problems as text, the same kinds together: errors, warnings, the number of each kind, and what was understood. */
export function checkText({ problems, understood }: Checked, width: number): string {
  const [errors, warnings] = [ofSeverity(problems, 'error'), ofSeverity(problems, 'warning')]
  const lines = groupLines([...errors, ...warnings]).map(({ severity, text }) =>
    severity === null ? text : `${severity} ${text}`,
  )
  const kinds = counts(problems).map(([code, n]) => `${String(n).padStart(6)}  ${code}`)
  const summary =
    problems.length === 0
      ? 'No problems found.'
      : `${plural(countOf(errors), 'error')}, ${plural(countOf(warnings), 'warning')}.`
  const table = understood === null ? [] : ['', printableLines(understoodText(understood, width))]
  return [...lines, ...kinds, summary, ...table].join('\n')
}

/** The most problems that are listed one by one for machines. */
const LISTED = 100_000

/** The problems as JSON: their groups, and each of them; `unlisted` says how many are only counted. */
export function checkJson({ problems, understood }: Checked): string {
  const listed = problems.slice(0, LISTED).map(({ more, ...it }) => it)
  const report = {
    errors: countOf(ofSeverity(problems, 'error')),
    warnings: countOf(ofSeverity(problems, 'warning')),
    counts: Object.fromEntries(counts(problems)),
    groups: problemGroups(problems).map(({ shown, further, ...group }) => {
      const { line, column, message, remedy } = shown[0]!
      return { ...group, line, column, message, remedy }
    }),
    problems: listed,
    unlisted: countOf(problems) - listed.length,
    understood,
  }
  return printableLines(JSON.stringify(report, null, 2))
}
