import { describe, expect, it } from 'vitest'
import { type Meeting, OTHERS, typeMatrix } from '../../pipeline/charts/type-matrix.ts'
import { TYPES } from '../../pipeline/holland/type.ts'
import { inBothWidths, marksOf, textsOf, toldIn } from '../support/sound-figure.ts'

const TEXT = {
  title: 'Pairs by type',
  description: 'Simulated.',
  client: 'Client’s first type',
  therapist: 'Therapist’s first type',
}

const cells = (therapists: readonly Meeting['therapist'][], pairs: (i: number) => number) =>
  TYPES.flatMap((client, row) =>
    therapists.map((therapist, column) => ({
      client,
      therapist,
      pairs: pairs(row * therapists.length + column),
      told: `${client} ${therapist}`,
    })),
  )

describe('pairs by type', () => {
  it('has a number in every cell', async () => {
    const { page, column } = await inBothWidths((width) =>
      typeMatrix(
        cells(TYPES, (i) => i),
        TEXT,
        width,
      ),
    )
    expect(marksOf(page, 'rect')).toBe(36)
    expect(toldIn(page)).toHaveLength(36)
    expect(toldIn(page)).toContain('S A')
    expect(textsOf(page)).toEqual(
      expect.arrayContaining(['Realistic', 'Conventional', '0', '35', TEXT.client]),
    )
    expect(textsOf(column)).toEqual(expect.arrayContaining(['Realistic', 'R', 'C']))
  })

  it('holds types taken together, large numbers and none', async () => {
    const { column } = await inBothWidths((width) =>
      typeMatrix(
        cells(['S', OTHERS], (i) => 1000 * i),
        TEXT,
        width,
      ),
    )
    expect(textsOf(column)).toEqual(expect.arrayContaining(['S', 'Others', '11000']))
    await inBothWidths((width) =>
      typeMatrix(
        cells(TYPES, () => 0),
        TEXT,
        width,
      ),
    )
  })
})
