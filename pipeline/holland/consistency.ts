import { type Code, letters } from './code.ts'
import type { CodeDescriptor } from './descriptor.ts'
import { hexagonalDistance } from './hexagon.ts'

/**
 * Consistency of a code: how close its first two types are on the hexagon.
 *
 * 4 - hexagonal distance: 3 adjacent (high), 2 alternate (medium), 1 opposite (low). Null for a code of one
 * letter.
 *
 * @source Holland, J. L. (1997). Making vocational choices: A theory of vocational personalities and work
 * environments (3rd ed.). Psychological Assessment Resources.
 * @example consistency(code('RIA')) // 3
 */
export function consistency(code: Code): 1 | 2 | 3 | null {
  const [first, second] = letters(code)
  if (first === undefined || second === undefined) return null
  return (4 - hexagonalDistance(first, second)) as 1 | 2 | 3
}

export const consistencyDescriptor: CodeDescriptor = {
  id: 'consistency',
  title: 'Consistency',
  meaning: 'How close the first two types of the code are on the hexagon.',
  definition: '4 − hexagonal distance of the first two letters: 3 high, 2 medium, 1 low',
  source:
    'Holland, J. L. (1997). Making vocational choices: A theory of vocational personalities and work ' +
    'environments (3rd ed.). Psychological Assessment Resources.',
  basis: 'code',
  value: consistency,
  undefinedWhen: 'the code has only one letter',
  examples: [
    { code: 'RIA', value: 3 },
    { code: 'SIR', value: 2 },
    { code: 'RSA', value: 1 },
    { code: 'S', value: null },
  ],
}
