import { expect, test } from 'vitest'
import { outcomeInText } from '../../pipeline/document/labels.ts'
import { smallStudy } from '../support/small-study.ts'

test.each([
  ['Bond', 'bond'],
  ['Symptoms before', 'symptoms before'],
  ['WAI total (OQ-45)', 'WAI total (OQ-45)'],
  ['Working Alliance', 'working alliance'],
  ['McGill score', 'McGill score'],
  ['Élan vital', 'élan vital'],
  ['C-Wert', 'C-Wert'],
])('%s is %s in a sentence', (label, inText) => {
  const scales = { bond: { label, items: 2, range: [1, 7] } }
  expect(outcomeInText(smallStudy({ scales, outcomes: { bond: { scale: 'bond' } } }), 'bond')).toBe(inText)
})
