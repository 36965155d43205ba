import { type Problem, problemLine, StudyProblems } from '../problems.ts'
import { plural } from '../sentences/plural.ts'
import { loaded } from '../stages/load.ts'
import { Workspace } from '../stages/run/workspace.ts'

/** Everything wrong or suspicious in a study and its files; nothing is written. */
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

/** How often each kind of problem occurs, the most frequent first. */
function counts(problems: readonly Problem[]): [code: string, n: number][] {
  const byCode = Map.groupBy(problems, ({ code }) => code)
  return [...byCode].map(([code, all]): [string, number] => [code, all.length]).sort((a, b) => b[1] - a[1])
}

const severe = (problems: readonly Problem[], severity: Problem['severity']) =>
  problems.filter((it) => it.severity === severity)

/** For a person: errors first, then warnings, then how many of each kind. */
export function checkText(problems: readonly Problem[]): string {
  const [errors, warnings] = [severe(problems, 'error'), severe(problems, 'warning')]
  const lines = [...errors, ...warnings].map((it) => `${it.severity} ${problemLine(it)}`)
  const kinds = counts(problems).map(([code, n]) => `${String(n).padStart(6)}  ${code}`)
  const verdict =
    problems.length === 0
      ? 'No problems found.'
      : `${plural(errors.length, 'error')}, ${plural(warnings.length, 'warning')}.`
  return [...lines, ...kinds, verdict].join('\n')
}

/** For a machine: the same as JSON. */
export function checkJson(problems: readonly Problem[]): string {
  const report = {
    errors: severe(problems, 'error').length,
    warnings: severe(problems, 'warning').length,
    counts: Object.fromEntries(counts(problems)),
    problems,
  }
  return JSON.stringify(report, null, 2)
}
