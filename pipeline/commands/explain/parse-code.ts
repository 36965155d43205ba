import type { Role } from '../../congruence/role.ts'
import type { Code, CodeFault } from '../../holland/code.ts'
import { writtenCode } from '../../holland/written-code.ts'
import { type ProblemCode, problem, problemLine } from '../../problems.ts'
import { UsageError } from '../usage-error.ts'

const PROBLEM_OF_FAULT = {
  'not-a-type': 'code-not-a-type',
  'repeated-type': 'code-repeated-type',
  'too-long': 'code-too-long',
} as const satisfies Record<Exclude<CodeFault, 'empty'>, ProblemCode>

/**
 * A Holland code from the command line. If it is in unusual notation, the remark says how it was read.
 * @throws UsageError if it is not a code, with what to write
 */
export function parseCode(text: string, role: Role): { code: Code; remark: string | null } {
  const { code, fault } = writtenCode(text)
  const place = { file: `code of the ${role}`, found: text }
  if (fault === 'empty')
    throw new UsageError(problemLine(problem('missing-value', place, 'a code such as SAE')))
  if (fault !== null) throw new UsageError(problemLine(problem(PROBLEM_OF_FAULT[fault], place)))
  const remark = code === text ? null : `The ${role}'s code ${JSON.stringify(text)} is read as ${code}.`
  return { code, remark }
}
