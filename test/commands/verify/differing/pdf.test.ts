import { beforeAll, expect, test } from 'vitest'
import { differingPdfs } from '../../../../pipeline/commands/verify/differing/pdf.ts'
import { pdf } from '../../../../pipeline/document/formats/pdf/pdf.ts'
import type { PrintedDocument } from '../../../../pipeline/document/printed.ts'
import { typeset } from '../../../../pipeline/drawing/typeset.ts'

/** A report of two pages in which one number can be another. */
async function reportWith(number: string): Promise<Uint8Array> {
  const document: PrintedDocument = {
    ...{ title: 'Congruence', authors: ['A. Author'], simulated: true, supplement: [] },
    body: [
      {
        ...{ id: 'results', title: 'Results', sections: [] },
        blocks: [
          ...Array.from({ length: 60 }, () => ({
            kind: 'paragraph' as const,
            text: ['A paragraph (without numbers).'],
          })),
          { kind: 'paragraph', text: ['The estimate was ', { em: 'r' }, ` = ${number}, not less.`] },
        ],
      },
    ],
  }
  const files = await pdf.write(document, { typeset } as never)
  return files.get('report.pdf') as Uint8Array
}

let expected: Uint8Array

beforeAll(async () => {
  expected = await reportWith('.51')
})

test('the words are named with their page', async () => {
  const found = differingPdfs(await reportWith('.52'), expected)!
  expect(found.places.length).toBeGreaterThan(0)
  expect(found.places[0]).toMatchObject({
    where: expect.stringMatching(/^page [2-9]$/),
    found: expect.stringContaining('.52'),
    expected: expect.stringContaining('.51'),
  })
})

test('a PDF with the same words, and one that can no longer be read, are left to their bytes', () => {
  expect(differingPdfs(expected, expected)).toBeNull()
  expect(differingPdfs(new Uint8Array(10), expected)).toBeNull()
  const flipped = Uint8Array.from(expected)
  flipped[Buffer.from(expected).indexOf('endobj') - 3]! ^= 1
  expect(() => differingPdfs(flipped, expected)).not.toThrow()
  expect(differingPdfs(Buffer.from('1 0 obj <</Type /Page /Contents 9 0 R>> endobj'), expected)).toBeNull()
})
