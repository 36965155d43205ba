import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { READERS } from '../../../../pipeline/intake/formats/formats.ts'
import { isProblem } from '../../../../pipeline/intake/formats/raw-table.ts'
import { sourceFile } from '../../../../pipeline/study/settings/source-file.ts'
import { fc } from '../../../support/properties.ts'

/* Files of R and PSPP, cut or with wrong bytes: a table or a problem, never an exception, without end or in much memory. */

const FILES = ['haven', 'pspp'].flatMap((writer) => {
  const folder = join(import.meta.dirname, '..', writer)
  return readdirSync(folder)
    .filter((file) => /\.z?sav$/.test(file))
    .map((file) => [`${writer}/${file}`, readFileSync(join(folder, file))] as const)
})

const read = (bytes: Uint8Array) => READERS.sav(bytes, sourceFile.parse('a.sav'), 'a.sav')

/** Reads within the memory that a small file can take, whatever stands in it. */
async function readWithinBounds(bytes: Uint8Array) {
  const before = process.memoryUsage().arrayBuffers
  const found = await read(bytes)
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
  if (isProblem(found)) expect(['broken-file', 'wrong-format']).toContain(found.code)
  return found
}

/** The file with the number of cases left open, which only the end of the file then shows. */
function leftOpen(file: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(file)
  new DataView(bytes.buffer).setInt32(80, -1, true)
  return bytes
}

describe.each(FILES)('%s', (_, file) => {
  /* Only the mark of the end, which not every program writes, can be missing from a file that has all its cases. */
  test('is refused when it is cut anywhere, unless every case is still there', async () => {
    const whole = await read(file)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: file.length - 1 }), async (length) => {
        const found = await readWithinBounds(file.subarray(0, length))
        if (length < file.length - 8) expect(isProblem(found)).toBe(true)
        if (!isProblem(found)) expect(found).toEqual(whole)
      }),
      { numRuns: 150, seed: 1, examples: [[file.length - 1], [file.length - 8], [file.length - 16]] },
    )
  })

  /* Without the number of cases, a cut between two cases cannot be told from the end of the file. */
  test('with the number of cases left open is never read with a case that is not whole', async () => {
    const open = leftOpen(file)
    const whole = await read(file)
    if (isProblem(whole)) throw new Error(whole.message)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: file.length - 1 }), async (length) => {
        const found = await readWithinBounds(open.subarray(0, length))
        if (isProblem(found)) return
        expect(found.rows).toEqual(whole.rows.slice(0, found.rows.length))
      }),
      { numRuns: 100, seed: 2 },
    )
  })

  test('with wrong bytes is a table of the stated size, or a problem', async () => {
    const wrong = fc.array(fc.tuple(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(wrong, async (places) => {
        const bytes = Uint8Array.from(file)
        for (const [at, by] of places) bytes[at]! ^= by
        const found = await readWithinBounds(bytes)
        if (isProblem(found)) return
        const stated = new DataView(bytes.buffer).getInt32(80, true)
        if (stated >= 0) expect([stated, swapped(stated)]).toContain(found.rows.length)
        for (const { cells } of found.rows) expect(cells).toHaveLength(found.columns.length)
      }),
      { numRuns: 200, seed: 3 },
    )
  })

  test('with a wrong byte in its description is a table or a problem', async () => {
    const end = Math.min(file.length, 3000)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 64, max: end - 1 }), fc.nat(255), async (at, byte) => {
        const bytes = Uint8Array.from(file)
        bytes[at] = byte
        await readWithinBounds(bytes)
      }),
      { numRuns: 200, seed: 4 },
    )
  })
})

/** A number read in the other order of bytes. */
function swapped(value: number): number {
  const view = new DataView(new ArrayBuffer(4))
  view.setInt32(0, value, true)
  return view.getInt32(0, false)
}
