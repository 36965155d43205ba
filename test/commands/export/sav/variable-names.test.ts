import { describe, expect, test } from 'vitest'
import { shortNames, variableNames } from '../../../../pipeline/commands/export/sav/variable-names.ts'

/* Rules: IBM SPSS Statistics, "Variable names"; PSPP Users Guide, "Attributes of Variables". */
describe('names of variables', () => {
  test.each([
    ['letters, digits and . _ $ # @ only', ['a b', 'c-index', 'x;y'], ['a_b', 'c_index', 'x_y']],
    ['begin with a letter or @', ['1st', '_x', '#x', '$x', '@x'], ['v_1st', 'v__x', 'v_#x', 'v_$x', '@x']],
    ['do not end with a full stop', ['no.'], ['no_']],
    ['are no words of the language', ['by', 'With', 'bye'], ['v_by', 'v_With', 'bye']],
    ['differ in more than capitals', ['a', 'A', 'a_2', 'A'], ['a', 'A_2', 'a_2_2', 'A_3']],
    ['may have letters of any script', ['größe', 'σκορ', '得点'], ['größe', 'σκορ', '得点']],
    ['are something', ['', '😀'], ['v_', 'v__']],
  ])('%s', (_, columns, names) => {
    expect(variableNames(columns)).toEqual(names)
  })

  test('have at most 64 bytes, and no half letters', () => {
    const [a, b] = variableNames(['ä'.repeat(40), 'ä'.repeat(41)])
    expect([a, b]).toEqual(['ä'.repeat(32), `${'ä'.repeat(31)}_2`])
  })

  test('of eight bytes are different and as SPSS writes them', () => {
    expect(shortNames(['role', 'congruence', 'congruent', 'größe', 'Role2', '@x'])).toEqual([
      ...['ROLE', 'CONGRUEN', '@3', '@4', 'ROLE2', '@6'],
    ])
  })
})
