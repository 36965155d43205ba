import type { Role } from '../../congruence/role.ts'
import type { Code } from '../../holland/code.ts'
import { codeProblem } from '../../holland/code-problem.ts'
import { occupationNumber } from '../../holland/occupation-number.ts'
import { writtenCode } from '../../holland/written-code.ts'
import type { Occupation } from '../../instruments/occupations.ts'
import { type Problem, problem, problemLine } from '../../problems.ts'
import { UsageError } from '../usage-error.ts'

/** A code as it was read. If it is in unusual notation, the remark says how. */
export interface ReadCode {
  readonly code: Code
  readonly codes: readonly Code[]
  readonly remark: string | null
}

/** The code that somebody wrote for one person, or what is wrong with it. */
export function readCode(
  text: string,
  role: Role,
  occupationOf: (number: string) => Occupation | null = () => null,
): { readonly read: ReadCode; readonly problem: null } | { readonly read: null; readonly problem: Problem } {
  const { code, codes, fault } = writtenCode(text)
  const place = { file: `code of the ${role}`, found: text }
  if (fault === 'empty') return { read: null, problem: problem('missing-value', place, 'a code such as SAE') }
  if (fault !== null) {
    const occupation = fault === 'occupation' ? occupationOf(occupationNumber(text)!) : null
    return { read: null, problem: codeProblem(fault, place, false, occupation) }
  }
  const allowed =
    codes.length > 1 ? `, one of ${codes.length} codes that the tie allows: ${codes.join(' ')}` : ''
  const remark =
    code === text ? null : `The ${role}'s code ${JSON.stringify(text)} is read as ${code}${allowed}.`
  return { read: { code, codes, remark }, problem: null }
}

/**
 * A Holland code from the command line.
 * @param occupationOf finds the occupation of a number, for the message that refuses it
 * @throws UsageError if it is not a code, with what to write
 */
export function parseCode(...written: Parameters<typeof readCode>): ReadCode {
  const { read, problem } = readCode(...written)
  if (problem !== null) throw new UsageError(problemLine(problem))
  return read
}
