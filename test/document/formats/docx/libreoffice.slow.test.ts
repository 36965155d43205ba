import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { docx } from '../../../../pipeline/document/formats/docx/docx.ts'
import {
  type PrintedBlock,
  type PrintedDocument,
  type PrintedSection,
  type PrintedText,
  printed,
} from '../../../../pipeline/document/printed.ts'
import { filesOnDisk } from '../../../../pipeline/stages/disk/files-on-disk.ts'
import { runInMemory } from '../../../../pipeline/stages/run/in-memory.ts'
import { StudyFiles } from '../../../../pipeline/stages/run/study-files.ts'
import { EXAMPLE } from '../../../support/run.ts'
import { SMALL, UNWRITABLE, written } from './written.ts'

const folder = mkdtempSync(join(tmpdir(), 'congruence-docx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What LibreOffice makes of a Word file. */
function converted(bytes: Uint8Array, to: 'pdf' | 'txt:Text (encoded):UTF8'): Buffer {
  writeFileSync(join(folder, 'file.docx'), bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const options = ['--headless', '--convert-to', to, '--outdir', folder, join(folder, 'file.docx')]
  execFileSync('soffice', [profile, ...options], { stdio: 'pipe' })
  return readFileSync(join(folder, `file.${to.slice(0, 3)}`))
}

/** Lines that hold something, with one kind of space. */
const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.replaceAll(/[\s\u00A0]+/g, ' ').trim())
    .filter((line) => line !== '')

/** The lines that LibreOffice reads in a Word file. */
const textIn = (bytes: Uint8Array) =>
  linesOf(
    converted(bytes, 'txt:Text (encoded):UTF8')
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  )

/** The words of a text; a prompt stands in square brackets. */
const wordsOf = (text: PrintedText): string =>
  text
    .map((it) =>
      typeof it === 'string'
        ? it
        : 'link' in it
          ? it.text
          : 'prompt' in it
            ? `[${it.prompt}]`
            : Object.values(it)[0],
    )
    .join('')

function blockLines(it: PrintedBlock): string[] {
  switch (it.kind) {
    case 'paragraph':
      return [wordsOf(it.text)]
    case 'list':
      return it.items.map((item) => `• ${wordsOf(item)}`)
    case 'table':
      return [
        it.number,
        it.title,
        ...it.spanners.map(({ text }) => wordsOf(text)),
        ...[it.head, ...it.rows].flat().map(wordsOf),
        ...(it.note ? [wordsOf(it.note)] : []),
      ]
    case 'figure':
      return [it.number, it.title, ...(it.note ? [wordsOf(it.note)] : [])]
    case 'references':
      return it.entries.map(({ text }) => wordsOf(text))
  }
}

const sectionLines = ({ title, blocks, sections }: PrintedSection): string[] => [
  title,
  ...blocks.flatMap(blockLines),
  ...sections.flatMap(sectionLines),
]

/** Everything that a file has to say, in order. */
function expectedLines(document: PrintedDocument, name: string): string[] {
  const { title, authors, simulated, body, supplement } = document
  const byline = [authors.join(', '), simulated ? 'Simulated data' : '']
  const front = ['author-note', 'abstract']
  const before = body.filter(({ id }) => front.includes(id)).toSorted((a) => (a.id === front[0] ? -1 : 1))
  const after = body.filter(({ id }) => !front.includes(id))
  const all =
    name === 'report.docx'
      ? [title, ...byline, ...before.flatMap(sectionLines), title, ...after.flatMap(sectionLines)]
      : ['Supplemental Material', title, ...byline, ...supplement.flatMap(sectionLines)]
  return linesOf(all.join('\n'))
}

const write = vi.spyOn(docx, 'write')
const { files } = await runInMemory(new StudyFiles(filesOnDisk(join(EXAMPLE, 'study.yaml'))))
const example = write.mock.calls[0]![0]
write.mockRestore()

describe.each([...files.keys()].filter((path) => path.endsWith('.docx')))('%s of the example', (name) => {
  const bytes = files.get(name)!

  test('LibreOffice reads in it what was printed, word for word and number for number, in order', () => {
    const expected = expectedLines(example, name)
    expect(expected.length).toBeGreaterThan(100)
    expect(textIn(bytes)).toEqual(expected)
  })

  test('LibreOffice prints it', () => {
    expect(converted(bytes, 'pdf').subarray(0, 5).toString()).toBe('%PDF-')
  })
})

const small = [...(await written())] as [string, Uint8Array][]

test.each(small)('LibreOffice reads strange text as it was written: %s', (name, bytes) => {
  const expected = expectedLines(printed(SMALL), name)
  expect(textIn(bytes)).toEqual(expected.map((line) => line.replace(UNWRITABLE.given, UNWRITABLE.written)))
})
