import { StudyProblems, UsageError } from '../../api/study.ts'
import { groupLines } from '../../problem-groups.ts'
import type { Refusal } from './messages.ts'

/** Why something could not be done, with what to do about it. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof StudyProblems) {
    const lines = groupLines(error.problems)
    return { sentence: lines.map(({ text }) => text).join('\n'), problems: error.problems, lines }
  }
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof UsageError) return { sentence: message, problems: [], lines: [] }
  return { sentence: faultOf(error, message), problems: [], lines: [] }
}

function faultOf(error: unknown, message: string): string {
  if (error instanceof DOMException && error.name === 'NotReadableError')
    return 'The browser could not read a file: it was changed, moved or locked after it was chosen. Choose it again.'
  const isTooLarge = error instanceof RangeError && /length|allocation|maximum size|call stack/i.test(message)
  return isTooLarge
    ? `The files are too large for this browser (${message}). Run the study with congruence run.`
    : `This is a fault of the program (${message}). Nothing was changed. Please report it with this line and what you did.`
}
