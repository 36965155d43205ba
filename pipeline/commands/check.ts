import { type Problem, problemLine, StudyProblems } from '../problems.ts'
import { plural } from '../sentences/plural.ts'
import { loaded } from '../stages/load.ts'
import { Workspace } from '../stages/run/workspace.ts'

/** All errors and warnings of a study and its files; nothing is written. */
export async function check(studyFile: string): Promise<readonly Problem[]> {
  try {
    const workspace = new Workspace(studyFile, () => '')
    const { warnings = [] } = await loaded(workspace.study, workspace.sources())
    return warnings
  } catch (error) {
    if (error instanceof StudyProblems) return error.problems
    throw error
  }
}

/** The number of problems of each kind, most frequent first. */
function counts(problems: readonly Problem[]): [code: string, n: number][] {
  const byCode = Map.groupBy(problems, ({ code }) => code)
  return [...byCode].map(([code, all]): [string, number] => [code, all.length]).sort((a, b) => b[1] - a[1])
}

const ofSeverity = (problems: readonly Problem[], severity: Problem['severity']) =>
  problems.filter((it) => it.severity === severity)

/** The problems as text: errors, then warnings, then the number of each kind. */
export function checkText(problems: readonly Problem[]): string {
  const [errors, warnings] = [ofSeverity(problems, 'error'), ofSeverity(problems, 'warning')]
  const lines = [...errors, ...warnings].map((it) => `${it.severity} ${problemLine(it)}`)
  const kinds = counts(problems).map(([code, n]) => `${String(n).padStart(6)}  ${code}`)
  const summary =
    problems.length === 0
      ? 'No problems found.'
      : `${plural(errors.length, 'error')}, ${plural(warnings.length, 'warning')}.`
  return [...lines, ...kinds, summary].join('\n')
}

/** The problems as JSON. */
export function checkJson(problems: readonly Problem[]): string {
  const report = {
    errors: ofSeverity(problems, 'error').length,
    warnings: ofSeverity(problems, 'warning').length,
    counts: Object.fromEntries(counts(problems)),
    problems,
  }
  return JSON.stringify(report, null, 2)
}
