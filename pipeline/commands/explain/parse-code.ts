import type { Role } from '../../congruence/role.ts'
import type { Code } from '../../holland/code.ts'
import { codeProblem } from '../../holland/code-problem.ts'
import { occupationNumber } from '../../holland/occupation-number.ts'
import { writtenCode } from '../../holland/written-code.ts'
import type { Occupation } from '../../instruments/occupations.ts'
import { problem, problemLine } from '../../problems.ts'
import { UsageError } from '../usage-error.ts'

/**
 * A Holland code from the command line. If it is in unusual notation, the remark says how it was read.
 * @param occupationOf finds the occupation of a number, for the message that refuses it
 * @throws UsageError if it is not a code, with what to write
 */
export function parseCode(
  text: string,
  role: Role,
  occupationOf: (number: string) => Occupation | null = () => null,
): { code: Code; codes: readonly Code[]; remark: string | null } {
  const { code, codes, fault } = writtenCode(text)
  const place = { file: `code of the ${role}`, found: text }
  if (fault === 'empty')
    throw new UsageError(problemLine(problem('missing-value', place, 'a code such as SAE')))
  if (fault !== null) {
    const occupation = fault === 'occupation' ? occupationOf(occupationNumber(text)!) : null
    throw new UsageError(problemLine(codeProblem(fault, place, false, occupation)))
  }
  const allowed =
    codes.length > 1 ? `, one of ${codes.length} codes that the tie allows: ${codes.join(' ')}` : ''
  const remark =
    code === text ? null : `The ${role}'s code ${JSON.stringify(text)} is read as ${code}${allowed}.`
  return { code, codes, remark }
}
