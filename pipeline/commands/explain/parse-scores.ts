import type { Role } from '../../congruence/role.ts'
import { type Profile, profile } from '../../holland/profile.ts'
import { TYPES } from '../../holland/type.ts'
import { UsageError } from '../usage-error.ts'

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/

/**
 * Six scores from the command line, such as `10,20,35,40,15,5`.
 * @throws UsageError if they are not six numbers, with what to write
 */
export function parseScores(text: string, role: Role): Profile {
  const written = text
    .normalize('NFKC')
    .trim()
    .split(/\s*[,;]\s*|\s+/)
  const instead = `Write six numbers in the order ${TYPES.join(', ')}: --${role}-scores 10,20,35,40,15,5`
  const wrong = written.find((part) => !NUMBER.test(part))
  if (wrong !== undefined) {
    throw new UsageError(`Scores of the ${role}: ${JSON.stringify(wrong)} is not a number. ${instead}`)
  }
  if (written.length !== TYPES.length) {
    throw new UsageError(
      `Scores of the ${role} ${JSON.stringify(text)}: ${written.length} numbers, not six. ${instead}`,
    )
  }
  return profile(written.map(Number))
}
