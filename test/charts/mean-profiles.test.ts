import { describe, expect, it } from 'vitest'
import { meanProfiles } from '../../pipeline/charts/mean-profiles.ts'
import { ROLES } from '../../pipeline/congruence/role.ts'
import { TYPES } from '../../pipeline/holland/type.ts'
import { inBothWidths, marksOf, textsOf, toldIn } from '../support/sound-figure.ts'

const TEXT = {
  title: 'Mean profiles',
  description: 'Simulated.',
  y: 'Mean score',
  roles: { client: 'Clients (n = 1,451)', therapist: 'Therapists (n = 14)' },
}

const scores = (roles: readonly (typeof ROLES)[number][]) =>
  roles.flatMap((role) =>
    TYPES.map((type, i) => {
      return { role, type, mean: 20 + i, low: 18 + i, high: 22 + i, told: `${role} ${type}` }
    }),
  )

describe('mean profiles', () => {
  it('tell clients and therapists apart by more than colour', async () => {
    const { page } = await inBothWidths((width) => meanProfiles(scores(ROLES), TEXT, width))
    expect(marksOf(page, 'symbol')).toBe(12)
    expect(marksOf(page, 'rule')).toBe(12)
    expect(toldIn(page).filter((told) => told === 'therapist S')).toHaveLength(2)
    expect(toldIn(page)).toHaveLength(24)
    expect(textsOf(page)).toEqual(
      expect.arrayContaining([...Object.values(TEXT.roles), 'Realistic', 'Mean score']),
    )
    expect(page).toMatch(/fill="white" stroke="#D55E00"/)
    expect(page).toMatch(/stroke-dasharray="4,3"/)
  })

  it('show one role alone, and means without intervals', async () => {
    const bare = scores(['client']).map((score) => ({ ...score, low: null, high: null }))
    const { column } = await inBothWidths((width) => meanProfiles(bare, TEXT, width))
    expect(textsOf(column)).not.toContain(TEXT.roles.therapist)
  })
})
