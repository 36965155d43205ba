import { expect, test } from 'vitest'
import { runningHead } from '../../../../pipeline/document/formats/docx/running-head.ts'

test.each([
  ['Short title', 'SHORT TITLE'],
  ['a'.repeat(50), 'A'.repeat(50)],
  ['a'.repeat(51), 'A'.repeat(50)],
  ['Congruence of therapist and client – and early bond', 'CONGRUENCE OF THERAPIST AND CLIENT – AND EARLY'],
  [
    'Congruence of therapists and their clients here: in it',
    'CONGRUENCE OF THERAPISTS AND THEIR CLIENTS HERE',
  ],
  ['😀'.repeat(60), '😀'.repeat(50)],
  ['', ''],
])('the running head of %s', (title, head) => {
  expect(runningHead(title)).toBe(head)
})
