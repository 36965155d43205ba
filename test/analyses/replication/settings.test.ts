import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ANALYSES } from '../../../pipeline/analyses/analyses.ts'
import { claimsNamed, claimsNames } from '../../../pipeline/analyses/replication/claims.ts'
import { consistencyRows } from '../../../pipeline/analyses/replication/consistency-rows.ts'
import { originalRows } from '../../../pipeline/analyses/replication/originals-rows.ts'
import type { ReplicatingStudy } from '../../../pipeline/analyses/replication/settings.ts'
import { problemLine, StudyProblems } from '../../../pipeline/problems.ts'
import { filesOnDisk } from '../../../pipeline/stages/disk/files-on-disk.ts'
import { instrumentsBeside } from '../../../pipeline/stages/run/instruments-beside.ts'
import { readStudy } from '../../../pipeline/study/read-study.ts'

const STUDY = `id: small
title: A small study
scales: { bond: { label: Bond, items: 2, range: [1, 7] } }
outcomes: { bond: { scale: bond } }
indices: [c-index, iachan-m]
hypothesis: { index: c-index, outcome: bond }
`

const read = (more: string) =>
  readStudy(
    `${STUDY}${more}`,
    'study.yaml',
    instrumentsBeside(filesOnDisk('study.yaml')),
    ANALYSES,
  ) as ReplicatingStudy

/** What a person is shown for a study file with these settings. */
function shown(more: string): string[] {
  try {
    read(more)
    return []
  } catch (error) {
    if (error instanceof StudyProblems) return error.problems.map(problemLine)
    throw error
  }
}

const result = (settings: string) => `original:
  results:
    - { label: Bond, citation: A paper (1999), ${settings} }
`

describe('figures are kept as they are typed', () => {
  test.each([
    ['.30', 0.3, 2],
    ['0.30', 0.3, 2],
    ['-.4', -0.4, 1],
    ['−.40', -0.4, 2],
    ['".500"', 0.5, 3],
    ['1', 1, 0],
  ])('r: %s', (typed, value, decimals) => {
    const r = read(result(`n: 40, r: ${typed}`)).original!.results[0]!.r!
    expect(r).toMatchObject({ value, decimals })
  })

  test('p may be a bound, and intervals, means and SDs keep their decimals, while n stays a number', () => {
    const [own] = read(
      result('p: < .050, interval: [.10, .50], n: 40, scales: [{ label: B, mean: 5.10, sd: 1.0, n: 39 }]'),
    ).original!.results
    expect(own!.p).toEqual({ text: '< .050', relation: '<', value: 0.05, decimals: 3 })
    expect(own!.interval!.map(({ decimals }) => decimals)).toEqual([2, 2])
    expect(own!.scales[0]).toMatchObject({ n: 39, items: 1, mean: { decimals: 2 }, sd: { decimals: 1 } })
    expect(own!.n).toBe(40)
  })
})

describe('mistakes are named with the nearest known name', () => {
  test.each([
    ['direction: postive', 'original.results.0.direction "postive": this is not one of', 'positive?'],
    ['directon: positive', '"directon": there is no such setting here.', 'direction?'],
    ['index: c-indx', 'original.results.0.index "c-indx": this is not one of', 'c-index?'],
    ['outcome: bnd', 'original.results.0.outcome "bnd": this is not bond.', 'bond?'],
    ['scales: [{ label: B, meen: 5 }]', '"meen": there is no such setting here.', 'mean?'],
  ])('%s', (settings, says, near) => {
    const [line, ...others] = shown(result(settings))
    expect(line).toContain(says)
    expect(line).toContain(`Did you mean ${near}`)
    expect(line).toMatch(/^study\.yaml:9 /)
    expect(others).toEqual([])
  })

  test.each([
    [
      'r: high',
      'original.results.0.r "high": this is no figure as it is printed, such as .30. Write r: .30.',
    ],
    ['p: about .05', 'original.results.0.p "about .05": this is no p as it is printed'],
    ['t: 2.1', 'original.results.0.t "2.1": t and df belong together. Write df, too.'],
    ['df2: 30', 'original.results.0.df2 "30": F and df2 belong together. Write F, too.'],
    ['n: 32.5', 'original.results.0.n'],
    ['scales: [{ label: B, mean: 5, range: [7, 1] }]', 'the lowest value comes first'],
  ])('%s', (settings, says) => {
    expect(shown(result(settings))).toEqual([expect.stringContaining(says)])
  })

  test('criteria', () => {
    const [line] = shown('replication: { criteria: [direction, q-tset] }')
    expect(line).toContain('replication.criteria.1 "q-tset"')
    expect(line).toContain('Did you mean q-test?')
  })

  test('two results with one label', () => {
    const twice = 'original: { results: [{ label: A, citation: a b }, { label: A, citation: a b }] }'
    expect(shown(twice)).toEqual([expect.stringContaining('another result has this label')])
    const claimed =
      'original: { claims: taber-leibert-agaskar-2011, results: [{ label: Congruence and bond, citation: a b }] }'
    expect(shown(claimed)).toHaveLength(1)
  })
})

describe('files of claims', () => {
  test.each(claimsNames())('%s holds directions and no number', (name) => {
    const { claims } = claimsNamed(name)
    for (const claim of claims) {
      expect(claim.value).toBe('unknown')
      expect(`${claim.claim}${claim.note ?? ''}`).not.toMatch(/\d/)
    }
  })

  test('what Taber et al. (2011) claim', () => {
    const { claims } = claimsNamed('taber-leibert-agaskar-2011')
    expect(claims.map(({ index, outcome, direction }) => [index, outcome, direction])).toEqual([
      ['unknown', 'bond', 'positive'],
      ['unknown', 'validation', 'positive'],
    ])
    expect(() => claimsNamed('nobody')).toThrow(RangeError)
  })
})

test('the form that the comments of the example study show can be used as it stands', () => {
  const example = readFileSync(new URL('../../../data/example/study.yaml', import.meta.url), 'utf8')
  const [comment] = /^# {3}results:\n(#.*\n)+/m.exec(example)!
  const study = read(`original:\n${comment.replaceAll(/^#/gm, '')}`)
  expect(originalRows(study)).toMatchObject([{ original: 'Bond at session 3', r: 0.3, n: 40 }])
  const rows = consistencyRows(study)
  expect(rows.map(({ check }) => check)).toEqual([
    'direction',
    'df',
    't',
    'p',
    'interval',
    'mean',
    'grim',
    'sd',
  ])
  expect(rows.filter(({ result }) => result === 'inconsistent')).toEqual([])
})
