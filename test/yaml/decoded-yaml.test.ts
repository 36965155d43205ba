import { expect, test } from 'vitest'
import { problemLine, StudyProblems } from '../../pipeline/problems.ts'
import { decodedYaml } from '../../pipeline/yaml/decoded-yaml.ts'

const TEXT = 'id: a\ntitle: Müller – Zoë\n'

function refused(bytes: Uint8Array): string[] {
  try {
    decodedYaml(bytes, 'study.yaml')
    return []
  } catch (error) {
    if (error instanceof StudyProblems) return error.problems.map(problemLine)
    throw error
  }
}

const windows = Uint8Array.from(TEXT.replace('–', '\x96'), (letter) => letter.charCodeAt(0))

test('UTF-8 is read, with a byte order mark or without', () => {
  expect(decodedYaml(Buffer.from(TEXT), 'study.yaml')).toBe(TEXT)
  expect(decodedYaml(Buffer.from(`\uFEFF${TEXT}`), 'study.yaml')).toBe(TEXT)
  expect(decodedYaml(Buffer.from(''), 'study.yaml')).toBe('')
})

test('another encoding is refused by its name, with its first line', () => {
  expect(refused(windows)).toEqual([
    'study.yaml:2 "title: Müller – Zoë": this file is not UTF-8 text; it looks like Windows-1252 (also called ANSI or Latin-1). Save it again as UTF-8 (in Notepad or TextEdit: Save As, encoding UTF-8). [broken-yaml]',
  ])
  const little = Buffer.from(TEXT, 'utf16le')
  const big = Buffer.from(little).swap16()
  const mark = (...bytes: number[]) => Buffer.from(bytes)
  for (const bytes of [
    little,
    big,
    Buffer.concat([mark(0xff, 0xfe), little]),
    Buffer.concat([mark(0xfe, 0xff), big]),
  ])
    expect(refused(bytes)).toEqual([expect.stringContaining('it looks like UTF-16. Save it again as UTF-8')])
})

test('what is no text, or far too much of it, is refused', () => {
  expect(refused(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0xff, 0xfe]))).toEqual([
    expect.stringContaining('this is not a text file'),
  ])
  expect(refused(Buffer.alloc(6_000_000, 'a: 1\n'))).toEqual([
    expect.stringContaining('this file has 6 megabytes, and a file of settings has at most 5'),
  ])
})
