import { describe, expect, test } from 'vitest'
import { ANALYSES } from '../../../pipeline/analyses/analyses.ts'
import type { Instrument } from '../../../pipeline/instruments/instrument.ts'
import { shippedInstruments } from '../../../pipeline/instruments/instruments.ts'
import { readInstrument } from '../../../pipeline/instruments/read-instrument.ts'
import { problemLine, StudyProblems } from '../../../pipeline/problems.ts'
import { readStudy } from '../../../pipeline/study/read-study.ts'
import { type Inventory, itemsOf } from '../../../pipeline/study/scales/inventory.ts'
import type { Study } from '../../../pipeline/study/study.ts'

/** A form with these scales, by the name of a file. */
const own = (scales: string): Instrument =>
  readInstrument(
    `id: own
title: An own form
licence: my own
raters: [client, therapist]
items: 20
range: [1, 5]
response: five-point rating
confidence: certain
scales:
${scales}`,
    'own.yaml',
  )

const six = (change: (line: string) => string = (line) => line) =>
  [...'RIASEC']
    .map((type, i) => `  ${type}: { label: ${type}, items: [${i + 1}, ${i + 7}], score: sum }`)
    .map((line) => change(line))
    .join('\n')

function study(inventory: string, form: Instrument | null = null, more = ''): Study {
  const text = `id: small
title: A small study
${more}
inventory: ${inventory}
scales: { bond: { label: Bond, items: 4, range: [1, 7] } }
outcomes: { bond: { scale: bond } }
hypothesis: { index: c-index, outcome: bond }
`
  const instruments = {
    shipped: () => [...shippedInstruments().keys()],
    named: (written: string) => (written === 'own.yaml' ? form : (shippedInstruments().get(written) ?? null)),
  }
  return readStudy(text, 'study.yaml', instruments, ANALYSES)
}

function wrong(...given: Parameters<typeof study>): string[] {
  try {
    study(...given)
  } catch (error) {
    if (error instanceof StudyProblems) return error.problems.map(problemLine)
    throw error
  }
  return []
}

const IP = 'columns: "ip_{item}"'

describe('an inventory', () => {
  test('has the key of its form and, where the form leaves it open, the range of study.yaml', () => {
    const { inventory, profile_range } = study(`{ instrument: riasec-60, ${IP}, range: [1, 5] }`)
    expect(profile_range).toEqual([10, 50])
    expect(inventory).toMatchObject({ columns: 'ip_{item}', range: [1, 5], scoreRange: [10, 50] })
    expect(inventory!.form).toMatchObject({ id: 'riasec-60', formItems: 60, awaitsChecking: true })
    expect(inventory!.scales.I).toMatchObject({
      label: 'Investigative',
      items: [11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
      reverse: [],
      score: 'sum',
      answered: 0.75,
    })
    expect(itemsOf(inventory as Inventory)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1))
  })

  test('has the range of its form, which study.yaml may repeat', () => {
    expect(study(`{ instrument: riasec-30, ${IP} }`).profile_range).toEqual([5, 25])
    expect(
      study(`{ instrument: riasec-30, ${IP}, range: [1, 5] }`, null, 'profile_range: [5, 25]').profile_range,
    ).toEqual([5, 25])
  })

  test('follows its own rule for missing answers, or that of the study', () => {
    const answered = (more: string, rest = '') =>
      study(`{ instrument: riasec-30, ${IP}${more} }`, null, rest).inventory!.scales.C.answered
    expect(answered(', answered: 0.9')).toBe(0.9)
    expect(answered('', 'answered: 0.5')).toBe(0.5)
    expect(answered('')).toBe(0.75)
  })

  test('may have reversed items, unless they were turned round before', () => {
    const form = own(six((line) => line.replace('[2, 8]', '[2, 8], reverse: [8]')))
    expect(study(`{ instrument: own.yaml, ${IP} }`, form).inventory!.scales.I.reverse).toEqual([8])
    const turned = study(`{ instrument: own.yaml, ${IP}, already_reversed: true }`, form)
    expect(turned.inventory!.scales.I.reverse).toEqual([])
  })

  test('is not there unless it is declared, and then nothing of the plan changes', () => {
    const text = `id: small
title: A small study
scales: { bond: { label: Bond, items: 4, range: [1, 7] } }
outcomes: { bond: { scale: bond } }
hypothesis: { index: c-index, outcome: bond }
`
    const none = { shipped: () => [], named: () => null }
    expect(JSON.stringify(readStudy(text, 'study.yaml', none, ANALYSES))).not.toMatch(
      /inventory|profile_range/,
    )
  })
})

describe('an inventory is refused', () => {
  test('without the range of a form that leaves it open, or with another one', () => {
    expect(wrong(`{ instrument: riasec-60, ${IP} }`)).toEqual([
      'study.yaml:4 inventory: the lowest and highest answers of riasec-60 are not known to this program. From your copy of the form, write range: [lowest, highest] under inventory. [key-not-known]',
    ])
    expect(wrong(`{ instrument: riasec-30, ${IP}, range: [0, 4] }`)).toEqual([
      'study.yaml:4 inventory.range "0 to 4": answers to riasec-30 range from 1 to 5. Delete range, or use an instrument file of your own for another form. [wrong-setting]',
    ])
  })

  test('with a profile_range that does not follow from it', () => {
    expect(wrong(`{ instrument: riasec-60, ${IP}, range: [1, 5] }`, null, 'profile_range: [0, 50]')).toEqual([
      'study.yaml:3 profile_range "0 to 50": the scores of the inventory range from 10 to 50. Delete profile_range, or correct inventory. [wrong-setting]',
    ])
  })

  test('of other scales than the six, of scores, or of a form that is not known', () => {
    expect(wrong(`{ instrument: wai-sr, ${IP} }`)).toEqual([
      expect.stringMatching(
        /inventory\.instrument "wai-sr": an inventory has exactly the scales R, I, A, S, E, C, but this form has task, bond/,
      ),
    ])
    expect(wrong(`{ instrument: riasec-scores, ${IP}, range: [0, 50] }`)).toEqual([
      expect.stringMatching(
        /each scale of this form is a single score, so there are no items to score\. Delete inventory,/,
      ),
    ])
    expect(wrong(`{ instrument: riasec_60, ${IP}, range: [1, 5] }`)).toEqual([
      expect.stringMatching(
        /inventory\.instrument "riasec_60": .* Did you mean riasec-60\?.*\[unknown-instrument\]$/,
      ),
    ])
  })

  test('of a form whose key is unknown, or whose scores cannot be compared', () => {
    const unknown = own(six((line) => line.replace('[1, 7]', 'unknown')))
    expect(wrong(`{ instrument: own.yaml, ${IP} }`, unknown)).toEqual([
      expect.stringMatching(
        /"own\.yaml": the key of this form is not known to this program\. Write an instrument file of your own/,
      ),
    ])
    const unequal = own(six((line) => line.replace('[1, 7]', '[1, 7, 13]')))
    expect(wrong(`{ instrument: own.yaml, ${IP} }`, unequal)).toEqual([
      expect.stringMatching(
        /"own\.yaml": its six scales have scores of different ranges, which cannot be compared\./,
      ),
    ])
    expect(
      wrong(
        `{ instrument: own.yaml, ${IP} }`,
        own(six((line) => line.replace('[1, 7]', '[1, 7, 13]').replace('sum', 'mean'))),
      ),
    ).toEqual([])
  })

  test('if its columns have no number', () => {
    expect(wrong('{ instrument: riasec-30, columns: "ip" }')).toEqual([
      expect.stringMatching(
        /inventory\.columns "ip": write a column name that contains \{item\}.* Write columns: 'ip_\{item\}'\./,
      ),
    ])
    expect(wrong('{ instrument: riasec-30, columns: "{rater}_{item}" }')).toHaveLength(1)
  })
})
