import { describe, expect, test } from 'vitest'
import { ANALYSES } from '../../../pipeline/analyses/analyses.ts'
import { shippedInstruments } from '../../../pipeline/instruments/instruments.ts'
import { problemLine, StudyProblems } from '../../../pipeline/problems.ts'
import { readStudy } from '../../../pipeline/study/read-study.ts'
import { scalesInFile } from '../../../pipeline/study/scales/scales-in-file.ts'
import type { Study } from '../../../pipeline/study/study.ts'

const INSTRUMENTS = {
  shipped: () => [...shippedInstruments().keys()],
  named: (written: string) => shippedInstruments().get(written) ?? null,
}

function study(scales: string, outcome = 'bond'): Study {
  const text = `id: small
title: A small study
scales:
${scales}
outcomes: { ${outcome}: { scale: ${outcome} } }
hypothesis: { index: c-index, outcome: ${outcome} }
`
  return readStudy(text, 'study.yaml', INSTRUMENTS, ANALYSES)
}

function wrong(scales: string, outcome?: string): string[] {
  try {
    study(scales, outcome)
  } catch (error) {
    if (error instanceof StudyProblems) return error.problems.map(problemLine)
    throw error
  }
  return []
}

describe('a scale on the spot', () => {
  test('has items from 1, and the mean of the study', () => {
    expect(study('  bond: { label: Bond, items: 4, range: [1, 7] }').scales.bond).toEqual({
      label: 'Bond',
      items: [1, 2, 3, 4],
      reverse: [],
      range: [1, 7],
      score: 'mean',
      answered: 0.75,
      scoreRange: [1, 7],
      inFile: 'bond',
      form: null,
    })
  })

  test('may name items, reverse some, be a sum and have its own rule for missing answers', () => {
    const own =
      '{ label: Bond, items: [3, 5], reverse: [5], range: [1, 7], score: sum, answered: 1, in_file: b }'
    expect(study(`  bond: ${own}`).scales.bond).toMatchObject({
      items: [3, 5],
      reverse: [5],
      score: 'sum',
      answered: 1,
      scoreRange: [2, 14],
      inFile: 'b',
    })
  })

  test('is refused if something is missing, repeated, or goes with an instrument', () => {
    expect(wrong('  bond: { items: [1, 1], reverse: [2], range: [1, 7], numbering: scale }')).toEqual([
      'study.yaml:4 scales.bond.numbering: numbering needs an instrument, but none is named. Name the instrument, or delete numbering. [wrong-setting]',
      'study.yaml:4 scales.bond.label: the setting scales.bond.label is missing. Write the setting scales.bond.label. [missing-value]',
    ])
    expect(wrong('  bond: { label: Bond, items: [1, 1], reverse: [2], range: [1, 7] }')).toEqual([
      expect.stringContaining('[repeated-item]'),
      expect.stringContaining('[reversed-outside-scale]'),
    ])
  })
})

describe('a scale of an instrument', () => {
  test('has its key, by the numbers of the form', () => {
    expect(study('  bond: { instrument: wai-s, scale: goal }').scales.bond).toMatchObject({
      label: 'Goal',
      items: [4, 6, 10, 11],
      reverse: [4, 10],
      range: [1, 7],
      score: 'sum',
      answered: 0.75,
      scoreRange: [4, 28],
      inFile: 'bond',
      form: { id: 'wai-s', scale: 'goal', formItems: 12, numbering: 'instrument', awaitsChecking: true },
    })
  })

  test('or by its own numbers, or reversed before, or under another name and score', () => {
    const { scales } = study(`  bond: { instrument: wai-s, scale: goal, numbering: scale, label: My goals }
  b: { instrument: wai-s, scale: goal, already_reversed: true, score: mean }
  c: { instrument: validation-template, scale: validation }
  d: { instrument: validation-template, scale: validation, answered: 0.5 }`)
    expect(scales.bond).toMatchObject({ label: 'My goals', items: [1, 2, 3, 4], reverse: [1, 3] })
    expect(scales.b).toMatchObject({ reverse: [], score: 'mean', scoreRange: [1, 7] })
    expect(scales.c!.answered).toBe(0.75)
    expect(scales.d!.answered).toBe(0.5)
  })

  test('or one score a session', () => {
    const { scales } = study(`  bond: { instrument: oq-45, scale: total, given_as: score }
  g: { instrument: rri-c-short, scale: genuineness, given_as: score, range: [1, 5] }`)
    expect(scales.bond).toMatchObject({ items: [1], reverse: [], range: [0, 180], score: 'mean' })
    expect(scales.g).toMatchObject({ items: [1], range: [1, 5], form: { numbering: 'score' } })
  })

  test('takes from study.yaml what its file does not know', () => {
    const { scales } = study(`  bond: { instrument: oq-45, scale: total, already_reversed: true }
  b: { instrument: oq-45, scale: total, reverse: [1, 2, 3, 4, 5, 6, 7, 8, 9] }
  c: { instrument: rri-c-short, scale: realism, items: [2, 4, 6, 8], reverse: [], range: [1, 5] }`)
    expect(scales.bond).toMatchObject({ reverse: [], scoreRange: [0, 180] })
    expect(scales.b!.reverse).toHaveLength(9)
    expect(scales.c).toMatchObject({ items: [2, 4, 6, 8], scoreRange: [1, 5] })
  })

  test('is refused with every reason', () => {
    expect(
      wrong(`  bond: { instrument: wai-sr }
  b: { instrument: wai-sr, scale: constructor }
  c: { instrument: wai-sr, scale: bond, items: [1, 2, 3, 4], range: [1, 7] }
  d: { instrument: oq-45, scale: total, reverse: [1, 2] }
  e: { instrument: oq-45, scale: social_role, items: [1, 2, 3, 4, 5, 6, 7, 8, 50], reverse: [] }
  f: { instrument: rri-c-short, scale: realism, items: 4, reverse: [], range: [1, 5] }`).map((line) =>
        line.replace(/:(\d+) scales\.(\S+?):? .*\[/, ':$1 $2 ['),
      ),
    ).toEqual([
      'study.yaml:4 bond.scale [missing-value]',
      'study.yaml:5 b.scale [unknown-value]',
      'study.yaml:6 c.items [wrong-setting]',
      'study.yaml:6 c.range [wrong-setting]',
      'study.yaml:7 d.reverse [wrong-setting]',
      'study.yaml:8 e.items [item-beyond-form]',
      'study.yaml:9 f.items [wrong-setting]',
    ])
  })

  test('is not rated by somebody who does not fill it in', () => {
    const text = `id: small
title: A small study
scales: { bond: { instrument: srs, scale: total } }
outcomes: { bond: { scale: bond, rater: therapist } }
hypothesis: { index: c-index, outcome: bond }
`
    expect(() => readStudy(text, 'study.yaml', INSTRUMENTS, ANALYSES)).toThrow(
      /outcomes\.bond\.rater "therapist"/,
    )
  })
})

describe('scales that share a word in the file', () => {
  const shared = (more: string) => `  bond: { instrument: wai-s, scale: bond, in_file: wai }
  alliance: { instrument: wai-s, scale: total, in_file: wai }
${more}`

  test('each take their items from all of the form', () => {
    const words = scalesInFile(study(shared('')).scales)
    expect([...words.keys()]).toEqual(['wai'])
    const { items, ...rest } = words.get('wai')!
    expect(items).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(rest).toEqual({ wholeForm: true, range: [1, 7], scales: ['bond', 'alliance'] })
  })

  test('must be of one form and numbered as in it', () => {
    expect(wrong(shared('  task: { instrument: wai-sr, scale: task, in_file: wai }'))).not.toEqual([])
    expect(
      wrong(shared('  task: { instrument: wai-s, scale: task, numbering: scale, in_file: wai }')),
    ).toEqual([
      expect.stringContaining('but not the item numbers and range of one form'),
      expect.stringContaining('but not the item numbers and range of one form'),
    ])
  })
})
