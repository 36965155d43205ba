import { describe, expect, test } from 'vitest'
import { ANALYSES } from '../../../pipeline/analyses/analyses.ts'
import { responseSurfaceFigure } from '../../../pipeline/analyses/response-surface/figure.ts'
import { responseSurfaceRows } from '../../../pipeline/analyses/response-surface/rows.ts'
import { responseSurfaceBlocks } from '../../../pipeline/analyses/response-surface/section.ts'
import { problemLine, StudyProblems } from '../../../pipeline/problems.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'
import { soundFigure, toldIn } from '../../support/sound-figure.ts'
import { type Given, material, SIXTY } from './material.ts'

function drawn(pairs: readonly Given[], settings: Readonly<Record<string, unknown>> = {}) {
  const given = material(pairs, { response_surface: {}, ...settings })
  return { ...given, ...responseSurfaceRows(given), deidentified: false }
}

describe('response surfaces in words', () => {
  test('too few pairs: one sentence', () => {
    const blocks = responseSurfaceBlocks(drawn(SIXTY.slice(0, 32)))
    expect(blocks).toHaveLength(1)
    expect(said(blocks)).toBe(
      'Response surfaces of the scores of client and therapist on the same type (Humberg et al., 2019) were not fitted: 32 pairs are too few for a response surface (at least 50).',
    )
  })

  test('codes only: one sentence', () => {
    const codes = SIXTY.map((pair) => ({ ...pair, client: null, therapist: null }))
    expect(said(responseSurfaceBlocks(drawn(codes)))).toContain(
      'were not fitted: no pair has the outcome and the scores of both people.',
    )
  })

  test('surfaces: how they were fitted, a table, and what they come to', () => {
    const says = said(responseSurfaceBlocks(drawn(SIXTY, { response_surface: { types: ['S'] } })))
    expect(says).toContain('both centred at their pooled mean and in units of their pooled SD')
    expect(says).toContain('CR2 errors by therapist')
    expect(says).toContain(
      'Social | 60 | .79 | 91.09 | 26.5 | < .001 | < .001 | 0.20 | 0.07 | 0.05 | −0.73* | −0.02 | yes | yes',
    )
    expect(says).toContain(
      'The five terms together were related to early bond for Social after Holm correction over the one type.',
    )
    expect(says).toContain(
      'met for Social in the broad sense (ratings highest where both scores are equal) and for Social in the strict sense',
    )
    expect(says).toContain('Scores were more than half a pooled SD apart in 73% of the pairs, by type.')
    expect(says).not.toMatch(/\bcauses?\b|influence|impact/)
  })

  test('nothing found is said as such', () => {
    const noise = SIXTY.map((pair, i) => ({ ...pair, rating: 4 + ((i * 29) % 17) / 8 }))
    const says = said(responseSurfaceBlocks(drawn(noise)))
    expect(says).toContain('For none of the six types were the five terms together related to early bond')
  })

  test('one client each: HC2', () => {
    const alone = SIXTY.map((pair, i) => ({ ...pair, of: `T${i}` }))
    const says = said(responseSurfaceBlocks(drawn(alone)))
    expect(says).toContain('heteroscedasticity-consistent (HC2) errors')
    expect(says).not.toContain('mixed model')
  })
})

describe('the figure', () => {
  test('is of the type with the largest R² and is drawn', async () => {
    const spec = responseSurfaceFigure(drawn(SIXTY), 312)!
    expect(spec.description).toMatch(
      /^Predicted early bond by the \w+ scores of client and therapist in 60 pairs: R² \.\d\d/,
    )
    const told = toldIn((await soundFigure(spec)).svg)
    const pairs = told.flatMap(
      (it) => /^Client [−\d.]+, therapist [−\d.]+: (\d+) pairs?$/.exec(it)?.[1] ?? [],
    )
    expect(pairs.reduce((sum, it) => sum + Number(it), 0)).toBe(60)
    const bands = told.filter((it) => it.startsWith('Predicted bond: '))
    expect(bands.length + pairs.length).toBe(told.length)
    expect(new Set(bands).size).toBeGreaterThan(2)
    for (const band of bands) expect(band).toMatch(/: (below [−\d.]+|[−\d.]+ to [−\d.]+|[−\d.]+ or more)$/)
  })

  test('shows persons, and is left out where these are not to be shown or there is no surface', () => {
    const privacy = { privacy: { figures_of_persons: false } }
    expect(responseSurfaceFigure(drawn(SIXTY, privacy), 312)).toBeNull()
    expect(said(responseSurfaceBlocks(drawn(SIXTY, privacy)))).not.toContain('Each circle')
    expect(responseSurfaceFigure(drawn(SIXTY.slice(0, 20)), 312)).toBeNull()
    const own = ANALYSES.find(({ id }) => id === 'response-surface')!
    expect(own.figures!.map(({ shows }) => shows)).toEqual(['persons'])
  })
})

describe('settings', () => {
  const problems = (response_surface: Readonly<Record<string, unknown>>, more = {}) => {
    try {
      smallStudy({ response_surface, ...more })
      return []
    } catch (error) {
      if (error instanceof StudyProblems) return error.problems.map(problemLine)
      throw error
    }
  }

  test.each([
    [{ types: ['S', 'S'] }, 'S is named twice'],
    [{ types: ['X'] }, 'response_surface.types.0'],
    [{ outcomes: ['bnd'] }, 'Did you mean bond?'],
    [{ centre: 'midpoint' }, 'there is no profile_range whose midpoint it could be'],
    [{ fewest_pairs: 5 }, 'response_surface.fewest_pairs'],
  ])('%j', (asked, says) => {
    expect(problems(asked)).toEqual([expect.stringContaining(says)])
  })

  test('what is sound', () => {
    expect(problems({})).toEqual([])
    expect(problems({ types: ['S', 'A'], outcomes: ['task'], fewest_pairs: 40 })).toEqual([])
    expect(problems({ centre: 'midpoint' }, { profile_range: [0, 50] })).toEqual([])
  })
})
