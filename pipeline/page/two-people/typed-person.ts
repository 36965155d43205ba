import { type ExplainedPerson, explainedPerson } from '../../commands/explain/explained-person.ts'
import { readCode } from '../../commands/explain/parse-code.ts'
import type { Role } from '../../congruence/role.ts'
import { type Profile, profile } from '../../holland/profile.ts'
import { TYPE_NAMES, TYPES } from '../../holland/type.ts'

/** What somebody typed for one person. */
export interface TypedPerson {
  readonly by: 'code' | 'scores'
  readonly code: string
  /** In the order R to C. */
  readonly scores: readonly string[]
}

/** The person, nobody yet, or what is wrong. */
export interface ReadPerson {
  readonly person: ExplainedPerson | null
  readonly problem: string | null
}

export const NOBODY: TypedPerson = { by: 'code', code: '', scores: TYPES.map(() => '') }

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/

/** A number as people type it, with a point or a comma; null if it is none. */
export function typedNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim().replace('−', '-').replace(',', '.')
  return NUMBER.test(plain) ? Number(plain) : null
}

/** The six scores if all are numbers. */
export function typedProfile({ scores }: TypedPerson): Profile | null {
  const numbers = scores.map(typedNumber)
  return numbers.includes(null) ? null : profile(numbers as number[])
}

/** The person that was typed. @param band scores closer than this count as tied */
export function readPerson(role: Role, typed: TypedPerson, band: number): ReadPerson {
  return typed.by === 'code' ? byCode(role, typed.code) : byScores(role, typed, band)
}

function byCode(role: Role, text: string): ReadPerson {
  if (text.trim() === '') return { person: null, problem: null }
  const { read, problem } = readCode(text, role)
  if (problem !== null)
    return { person: null, problem: `${sentence(problem.message)} ${sentence(problem.remedy)}` }
  return { person: explainedPerson(role, read, null, 0), problem: null }
}

function byScores(role: Role, typed: TypedPerson, band: number): ReadPerson {
  const filled = typed.scores.filter((text) => text.trim() !== '')
  if (filled.length === 0) return { person: null, problem: null }
  const wrong = TYPES.filter(
    (_, i) => typed.scores[i]!.trim() !== '' && typedNumber(typed.scores[i]!) === null,
  )
  if (wrong.length > 0)
    return { person: null, problem: `${namesOf(wrong)}: not a number. Write a number such as 24.` }
  const missing = TYPES.filter((_, i) => typed.scores[i]!.trim() === '')
  if (missing.length > 0) return { person: null, problem: `Still to be written: ${namesOf(missing)}.` }
  return { person: explainedPerson(role, null, typedProfile(typed), band), problem: null }
}

const namesOf = (types: readonly (typeof TYPES)[number][]) => types.map((type) => TYPE_NAMES[type]).join(', ')

const sentence = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`
