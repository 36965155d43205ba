import { describe, expect, test } from 'vitest'
import { identifies, type TherapistCell, withheldParts } from '../../pipeline/document/withheld-parts.ts'

const cell = (therapists: number, clients: number): TherapistCell => ({ therapists, clients })

test('who identifies: one alone, or several who see fewer clients than the study demands', () => {
  expect(identifies(cell(1, 2), 3)).toBe(true)
  expect(identifies(cell(2, 2), 3)).toBe(true)
  expect(identifies(cell(1, 30), 3)).toBe(true)
  expect(identifies(cell(2, 3), 3)).toBe(false)
  expect(identifies(cell(0, 0), 3)).toBe(false)
  expect(identifies(cell(1, 1), 1)).toBe(false)
})

describe('parts of a whole', () => {
  test.each([
    ['nothing to withhold', [cell(9, 20), cell(2, 3), cell(0, 0)], [false, false, false]],
    [
      'one alone goes with the next, however many clients there are',
      [cell(9, 20), cell(1, 30), cell(2, 3), cell(0, 0)],
      [false, true, true, true],
    ],
    ['the next smallest goes with one', [cell(9, 20), cell(1, 2), cell(2, 3)], [false, true, true]],
    [
      'of equally many therapists, those with fewer clients go',
      [cell(2, 5), cell(1, 1), cell(2, 4), cell(0, 0)],
      [false, true, true, true],
    ],
    ['an empty part goes too', [cell(5, 9), cell(2, 2), cell(0, 0), cell(1, 2)], [false, true, true, true]],
    [
      'none is kept back that is quite like another',
      [cell(1, 1), cell(2, 6), cell(2, 6), cell(8, 20)],
      [true, true, true, false],
    ],
    [
      'parts of one size can be told apart from none',
      [cell(1, 2), cell(1, 2), cell(4, 8), cell(6, 8)],
      [true, true, true, false],
    ],
    ['two parts go together', [cell(1, 1), cell(13, 31)], [true, true]],
  ])('%s', (_, parts, withheld) => expect(withheldParts(parts, 3)).toEqual(withheld))
})

/** All that a part can be in a small study: therapists, and clients that they see together. */
const POSSIBLE = [0, 1, 2, 3].flatMap((therapists) =>
  (therapists === 0 ? [0] : [1, 2, 3, 4, 5].filter((clients) => clients >= therapists)).map((clients) =>
    cell(therapists, clients),
  ),
)

/** Every way in which so many parts can be filled. */
function wholes(parts: number): TherapistCell[][] {
  if (parts === 0) return [[]]
  return wholes(parts - 1).flatMap((others) => POSSIBLE.map((part) => [...others, part]))
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

describe.each([2, 3, 4])('nobody is told from the parts of a study that demands %d clients', (fewest) => {
  const all = wholes(4).map((parts) => ({ parts, withheld: withheldParts(parts, fewest) }))
  const shown = ({ parts, withheld }: (typeof all)[number]) =>
    parts.map(({ therapists }, i) => (withheld[i] ? 'withheld' : therapists))

  test('a part that is shown does not identify, nor does the sum of those withheld', () => {
    for (const { parts, withheld } of all) {
      expect(parts.some((part, i) => !withheld[i] && identifies(part, fewest))).toBe(false)
      const hidden = parts.filter((_, i) => withheld[i])
      const together = cell(
        sum(hidden.map((part) => part.therapists)),
        sum(hidden.map((part) => part.clients)),
      )
      expect(hidden.length === parts.length || !identifies(together, fewest)).toBe(true)
    }
  })

  // A reader who knows the rule, the totals and what is shown looks at every study that would show the same.
  test('a part that is withheld may be of two sizes at least, unless all are withheld and alike', () => {
    const same = Map.groupBy(all, (whole) => {
      const totals = [
        sum(whole.parts.map((part) => part.therapists)),
        sum(whole.parts.map((part) => part.clients)),
      ]
      return [...shown(whole), ...totals].join()
    })
    let judged = 0
    for (const studies of same.values()) {
      const [{ withheld, parts }] = studies as [(typeof all)[number]]
      const areAlike = new Set(parts.map(({ therapists }) => therapists)).size === 1
      if (areAlike && !withheld.includes(false)) continue
      for (const i of parts.keys()) {
        const sizes = new Set(studies.map((study) => study.parts[i]!.therapists))
        if (!withheld[i]) expect(sizes.size).toBe(1)
        else expect(sizes.size, `${shown(studies[0]!)} of ${JSON.stringify(parts)}`).toBeGreaterThan(1)
        judged += Number(withheld[i])
      }
    }
    expect(judged).toBeGreaterThan(100)
  })
})
