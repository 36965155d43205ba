import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { READERS } from '../../../pipeline/intake/formats/formats.ts'
import { isProblem } from '../../../pipeline/intake/formats/raw-table.ts'
import { problemLine } from '../../../pipeline/problems.ts'
import { sourceFile } from '../../../pipeline/study/settings/source-file.ts'

/* SPSS files that haven 2.5.1 wrote in R, and the same values as text; haven/make.R says how. */

const FILES = join(import.meta.dirname, 'haven')

const saved = readdirSync(FILES).filter((file) => /\.z?sav$/.test(file))

async function read(file: string) {
  const source = sourceFile.parse(file)
  const found = await READERS[source.format](readFileSync(join(FILES, file)), source, file)
  if (isProblem(found)) throw new Error(problemLine(found))
  return found
}

/** The shortest digits for a number that R writes with all of them. */
const shortest = (cell: string) => (/^-?\d+\.\d+|e[+-]\d+$/.test(cell) ? String(Number(cell)) : cell)

test('there are files of every shape', () => {
  expect(saved.length).toBeGreaterThanOrEqual(16)
})

test.each(saved)('%s has every cell that R reads in it', async (file) => {
  const [sav, text] = [await read(file), await read(file.replace(/z?sav$/, 'csv'))]
  expect(sav.columns).toEqual(text.columns)
  expect(sav.problems).toEqual([])
  expect(sav.rows.map(({ cells }) => cells)).toEqual(
    text.rows.map(({ cells }) => cells.map((cell, k) => (isWord(text.columns[k]!) ? cell : shortest(cell)))),
  )
  expect(sav.rows.map(({ line }) => line)).toEqual(sav.rows.map((_, i) => i + 1))
})

/** Columns whose digits are letters. */
const isWord = (column: string) => ['person_id', 'day', 'moment'].includes(column)

describe('labels', () => {
  test('are those of whole and broken numbers, of short texts and of long texts', async () => {
    const labels = [...(await read('labelled.sav')).labels!]
    const some = labels
      .filter(([, own]) => own.size > 0)
      .map(([name, own]) => [name, Object.fromEntries(own)])
    expect(Object.fromEntries(some)).toEqual({
      role: { 1: 'Klientin', 2: 'Behandlerin' },
      half: { 0.5: 'ein halb', 1.5: 'eineinhalb' },
      short: { c: 'client', t: 'Thérapeute' },
      wording: { 'Klientin und Klient': 'client', Behandlung: 'therapist' },
    })
  })
})
