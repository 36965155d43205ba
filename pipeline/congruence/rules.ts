import { type Code, firstLetters } from '../holland/code.ts'
import type { HollandType } from '../holland/type.ts'
import type { CodeIndex } from './congruence-index.ts'

type Letters = readonly HollandType[]

/** One row of a table of rules: the value, its condition in words and the same condition as a test. */
export interface Rule {
  readonly value: number
  readonly when: string
  readonly holds: (client: Letters, therapist: Letters) => boolean
}

/**
 * The common part of indices defined by a table of rules: the first rule that applies determines the value.
 * The printed rules are the executed rules. The last rule must apply to every pair.
 */
export function scoredByRules(
  length: 1 | 2 | 3,
  rules: readonly Rule[],
): Pick<CodeIndex, 'letters' | 'rules' | 'value' | 'worked'> {
  const applying = (client: Letters, therapist: Letters) =>
    rules.find((rule) => rule.holds(client, therapist))!
  return {
    letters: length,
    rules,
    value: (client: Code, therapist: Code) =>
      applying(firstLetters(client, length), firstLetters(therapist, length)).value,
    worked(client: Code, therapist: Code) {
      const p = firstLetters(client, length)
      const u = firstLetters(therapist, length)
      const { when, value } = applying(p, u)
      if (length === 1) return `${p[0]} and ${u[0]}: ${when} = ${value}`
      const positions = p.map(
        (letter) => `${letter} ${u.includes(letter) ? u.indexOf(letter) + 1 : 'absent'}`,
      )
      return `positions in ${u.join('')}: ${positions.join(', ')}; ${when} = ${value}`
    },
  }
}
