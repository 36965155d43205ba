import { describe, expect, test } from 'vitest'
import { ANALYSES } from '../../pipeline/analyses/analyses.ts'
import { problemLine, StudyProblems } from '../../pipeline/problems.ts'
import { filesOnDisk } from '../../pipeline/stages/disk/files-on-disk.ts'
import { instrumentsBeside } from '../../pipeline/stages/run/instruments-beside.ts'
import { readStudy } from '../../pipeline/study/read-study.ts'

const SOUND = `id: small
title: A small study
scales:
  bond: { label: Bond, items: 3, range: [1, 7] }
  task: { label: Task, items: 3, range: [1, 7] }
  validation: { label: Validation, items: 1, range: [1, 7] }
outcomes:
  bond: { scale: bond }
  task: { scale: task }
  validation: { scale: validation }
  therapist_validation: { scale: validation, rater: therapist }
indices: [c-index, iachan-m]
hypothesis: { index: c-index, outcome: bond }
`

/** The problems of the sound study with these lines below it. */
function problems(lines: string): string[] {
  try {
    readStudy(SOUND + lines, 'study.yaml', instrumentsBeside(filesOnDisk('study.yaml')), ANALYSES)
    return []
  } catch (error) {
    if (error instanceof StudyProblems) return error.problems.map(problemLine)
    throw error
  }
}

describe('settings that a study may leave out', () => {
  test('are not there if they are', () => {
    const study = readStudy(SOUND, 'study.yaml', instrumentsBeside(filesOnDisk('study.yaml')), ANALYSES)
    for (const name of [
      'covariates',
      'matrix',
      'family',
      'specificity',
      'overlap',
      'bayes',
      'power',
      'sensitivity',
    ])
      expect(study).not.toHaveProperty(name)
    expect(study.hypothesis).not.toHaveProperty('smallest_effect')
  })

  test('have their defaults inside', () => {
    const study = readStudy(
      `${SOUND}bayes: {}\nsensitivity: {}\nfamily: {}`,
      'study.yaml',
      instrumentsBeside(filesOnDisk('study.yaml')),
      ANALYSES,
    )
    expect(study).toMatchObject({
      bayes: { width: 1, chosen: 1 / 3 },
      sensitivity: { reliability: {}, unrestricted_sd: {} },
      family: {},
    })
  })

  test.each([
    ['covariates: [client-S, client-age, task]'],
    ['overlap: { validation: bond }'],
    ['family: { outcomes: [bond] }'],
    ['sensitivity: { reliability: { c-index: 0.9, bond: 1 } }'],
  ])('%s', (lines) => expect(problems(lines)).toEqual([]))
})

test('nothing can be taken out of a whole that is given as a score', () => {
  const form = SOUND.replace(
    '{ label: Bond, items: 3, range: [1, 7] }',
    '{ instrument: wai-sr, scale: bond, given_as: score }',
  )
  const said = () =>
    readStudy(
      `${form}overlap: { validation: bond }`,
      'study.yaml',
      instrumentsBeside(filesOnDisk('study.yaml')),
      ANALYSES,
    )
  expect(said).toThrow(
    /overlap.validation "bond": bond is given as a score without items, so shared items cannot be removed/,
  )
})

describe('mistakes are shown with their line', () => {
  test.each([
    ['covariates: [client-S, client-X]', /^study.yaml:14 covariates "client-X": .*Did you mean client-/],
    ['covariates: [client-S, client-S]', /^study.yaml:14 covariates "client-S": client-S is named twice\./],
    [
      'covariates: []',
      /^study.yaml:14 covariates "\[\]": .* this list is empty\. Write covariates: \[client-S, therapist-S\]\. \[wrong-setting\]$/,
    ],
    ['specificity: [bond]', /^study.yaml:14 specificity "bond": this is not one of task, validation/],
    ['specificity:\n  - task\n  - gaol', /^study.yaml:16 specificity "gaol": .*\[unknown-value\]$/],
    ['overlap: { validaton: bond }', /^study.yaml:14 overlap "validaton": .*Did you mean validation\?/],
    ['overlap: { validation: bnd }', /^study.yaml:14 overlap.validation "bnd": .*Did you mean bond\?/],
    [
      'overlap: { validation: validation }',
      /^study.yaml:14 overlap.validation "validation": this is not one of/,
    ],
    ['overlap: { task: bond }', /^study.yaml:14 overlap.task "bond": bond has no items beyond those of task/],
    [
      'overlap: { therapist_validation: bond }',
      /^study.yaml:14 overlap.therapist_validation "bond": therapist_validation and bond have different raters/,
    ],
    ['family: { indices: [iachan] }', /^study.yaml:14 family.indices "iachan": .*Did you mean iachan-m\?/],
    ['family: { outcomes: [goal] }', /^study.yaml:14 family.outcomes "goal": .*\[unknown-value\]$/],
    ['matrix: [pairwise, pairwise]', /^study.yaml:14 matrix "pairwise": pairwise is named twice/],
    ['matrix: [casewise]', /^study.yaml:14 matrix.0 "casewise": .*\[unknown-value\]$/],
    ['bayes: { widht: 1 }', /^study.yaml:14 bayes "widht": .*Did you mean width\?.*\[unknown-key\]$/],
    [
      'bayes: { width: 3 }',
      /^study.yaml:14 bayes.width "3": width wants a number from 0\.01 to 2\. Write width: 1\./,
    ],
    ['power: 80', /^study.yaml:14 power "80": .* Write power: 0\.8\./],
    ['sensitivity: { reliability: { bond: 0 } }', /^study.yaml:14 sensitivity.reliability.bond "0": /],
    [
      'sensitivity: { reliability: { bnd: 0.8 } }',
      /^study.yaml:14 sensitivity.reliability "bnd": .*mean bond\?/,
    ],
    ['sensitivity: { unrestricted_sd: { bond: 2 } }', /^study.yaml:14 sensitivity.unrestricted_sd "bond": /],
  ])('%s', (lines, says) => expect(problems(lines)).toEqual([expect.stringMatching(says)]))
})
