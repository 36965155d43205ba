import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ANALYSES } from '../pipeline/analyses/analyses.ts'
import { checkedYaml } from '../pipeline/checked-yaml.ts'
import { instrumentSchema } from '../pipeline/instruments/instrument.ts'
import { problemLine, StudyProblems } from '../pipeline/problems.ts'
import { wholeSchema } from '../pipeline/study/read-study.ts'
import { alternatives, definitionOf } from '../pipeline/yaml/schema-parts.ts'
import { exampleOf, written } from '../pipeline/yaml/written-value.ts'

/** Words that a library says, and a researcher should not read. */
const FOREIGN =
  /invalid input|expected|received|too (small|big)|unrecognized|zod|mapping|sequence|scalar|implicit|collection|flow|YAML token|undefined|NaN|\[object/i

function said(text: string, schema: z.ZodType): string[] {
  try {
    checkedYaml(text, 'study.yaml', schema, 'see the guide')
    return []
  } catch (error) {
    if (error instanceof StudyProblems) return error.problems.map(problemLine)
    throw error
  }
}

interface Setting {
  readonly path: string
  readonly schema: z.ZodType
  /** A file in which the setting has this value. */
  readonly file: (value: string) => string
}

/** Every setting of a schema, however deep. */
function settings(schema: z.ZodType, path: string, file: Setting['file']): Setting[] {
  return alternatives(schema).flatMap((one) => {
    const { shape, valueType, element } = definitionOf(one)
    const inside = [
      ...Object.entries(shape ?? {}).map(([key, inner]) => [key, inner, `{ ${key}: `, ' }'] as const),
      ...(valueType ? [['bond', valueType, '{ bond: ', ' }'] as const] : []),
      ...(element ? [['0', element, '[', ']'] as const] : []),
    ]
    return inside.flatMap(([key, inner, before, after]) => {
      const within = (value: string) => file(`${before}${value}${after}`)
      const here = `${path}.${key}`
      return [{ path: here, schema: inner, file: within }, ...settings(inner, here, within)]
    })
  })
}

const WRONG = [
  'some text',
  '-7.5',
  '[]',
  '[[x]]',
  '{}',
  '{ zz: 1 }',
  'null',
  '',
  'true',
  '"5"',
  '0,95',
  '1e99',
  '.inf',
]

/** The problems of one setting; others of the file are missing. */
const ofSetting = (lines: readonly string[], path: string) =>
  lines.filter((line) => / (\S+?):? /.exec(line)?.[1] === path.slice(1) && !line.includes('[missing-value]'))

describe.each([
  ['study.yaml', wholeSchema(ANALYSES) as z.ZodType],
  ['an instrument', instrumentSchema as z.ZodType],
])('in %s', (_, schema) => {
  const all = settings(schema, '', (value) => value)
  const refusals = new Map<string, string[]>()
  const refused = (file: string) => {
    const lines = refusals.get(file) ?? said(file, schema)
    refusals.set(file, lines)
    return lines
  }

  test('no setting of a wrong kind is refused in the words of a library', () => {
    expect(all.length).toBeGreaterThan(20)
    for (const { path, file } of all)
      for (const value of WRONG)
        for (const line of refused(file(value))) expect(line, `${path}: ${value}`).not.toMatch(FOREIGN)
  })

  test('what a refusal says to write is accepted', () => {
    let remedies = 0
    for (const { path, file } of all) {
      for (const value of WRONG) {
        const [line] = ofSetting(refused(file(value)), path).filter((it) => it.includes('[wrong-setting]'))
        const key = path.split('.').at(-1)!
        const cure = new RegExp(`Write (?:${key}: )?(.*)\\. \\[wrong-setting\\]$`, 's').exec(line ?? '')?.[1]
        if (cure === undefined || cure.startsWith('a ')) continue
        remedies += 1
        expect(ofSetting(refused(file(cure)), path), `${path}: ${value}`).toEqual([])
      }
    }
    expect(remedies).toBeGreaterThan(100)
  })

  test('every setting has an example that it accepts', () => {
    for (const { path, schema: inner, file } of all) {
      expect(exampleOf(inner), path).toBeDefined()
      expect(ofSetting(said(file(written(exampleOf(inner))), schema), path), path).toEqual([])
    }
  })
})

const small = z.strictObject({
  title: z.string(),
  words: z.array(z.string()).optional(),
  named: z.record(z.string(), z.array(z.string())).optional(),
  number: z.int().min(1).max(10).optional(),
  pair: z.tuple([z.number(), z.number()]).optional(),
  either: z.union([z.boolean(), z.string()]).optional(),
  more: z.strictObject({ deep: z.string() }).optional(),
})

const read = (text: string) => checkedYaml(text, 'study.yaml', small, 'see the guide').content

describe('words are what a person typed', () => {
  test.each([
    ...['01', '1.0', '1e3', '0x1F', '0o17', '+1', '.5', '5.', '-0', '00', '1_000', '12345678901234567890'],
    ...['yes', 'no', 'on', 'off', 'y', 'true', 'True', 'FALSE', 'null', 'Null', '~', '.inf', '.nan'],
    ...['2024-01-31', '2024-01-31T10:00:00Z', '12:30', '1:30:00', '.', '-99', '-', 'NA', '< .05', 'C 07'],
  ])('%s', (word) => {
    const text = `title: ${word === '-' ? '"-"' : word}\nwords: [${word === '-' ? '"-"' : word}]\nnamed: { ${word === '-' ? '"-"' : word}: ["${word}"] }\n`
    expect(read(text)).toEqual({ title: word, words: [word], named: { [word]: [word] } })
  })

  test('numbers and truth remain what they are where they are wanted', () => {
    expect(read('title: 1\nnumber: 7.0\npair: [0, 1e2]\neither: true\n')).toEqual({
      title: '1',
      number: 7,
      pair: [0, 100],
      either: true,
    })
    expect(read('title: a\neither: "true"\n').either).toBe('true')
  })

  test('accents are composed, and what is repeated with & and * is read in its place', () => {
    expect(read('title: Zoe\u0308\n').title).toBe('Zoë')
    expect(read('title: &a 01\nwords: [*a]\n')).toEqual({ title: '01', words: ['01'] })
  })

  test('one word is not two: 1, 01 and 1.0 are three names', () => {
    expect(Object.keys(read('title: a\nnamed: { 1: [], 01: [], 1.0: [] }\n').named!)).toEqual([
      '1',
      '01',
      '1.0',
    ])
  })
})

/** A file that is not well-formed, what is said of it, and the line that mends it. */
const BROKEN: readonly (readonly [what: string, text: string, says: RegExp])[] = [
  ['a colon in a text', 'title: A: b\n', /:1 .*colon and a blank.*Write title: "A: b"\./],
  ['a greater-than sign', 'title: > .05\n', /:1 .*Write title: "> .05"\./],
  ['the same in brackets', 'title: a\nwords: [> .05, b]\n', /:2 .*Write words: \["> .05", b\]\./],
  ['an at sign', 'title: @home\n', /Write title: "@home"\./],
  ['a backtick', 'title: `a`\n', /Write title: "`a`"\./],
  ['a percent sign', 'title: %a\n', /Write title: "%a"\./],
  ['an asterisk', 'title: *a* b\n', /Write title: "\*a\* b"\./],
  ['text after a quotation', 'title: "A" b\n', /Write title: '"A" b'\./],
  ['an apostrophe in single quotation marks', "title: 'it's'\n", /Write title: "it's"\./],
  ['text after brackets', 'title: {a} b\n', /Write title: "\{a\} b"\./],
  ['a backslash', 'title: "A \\d"\n', /Write title: 'A \\d'\./],
  ['a tab before a setting', 'title: a\nmore:\n\tdeep: b\n', /:3 .*tab.*Write deep: b\./],
  ['no blank after a colon', 'number: 1\ntitle:a\n', /:2 .*colon has no blank after it.*Write title: a\./],
  ['no blank anywhere', 'title:a\nnumber:1\n', /:1 .*Write title: a\./],
  ['an equals sign', 'title = a\nnumber: 1\n', /Write title: a\./],
  ['a quotation mark that is not closed', 'title: "a\nnumber: 1\n', /:1 .*Write title: "a"\./],
  ['a bracket that is not closed', 'title: a\nwords: [a, b\nnumber: 1\n', /:2 .*Write words: \[a, b\]\./],
  ['a brace that is not closed', 'title: a\nmore: { deep: b\nnumber: 1\n', /:2 .*Write more: \{ deep: b\}\./],
  ['a bracket too many', 'title: a\nwords: [a]]\n', /:2 .*Write words: \[a\]\./],
  ['a list without brackets', 'title: a\nwords: - b\n', /Write words: \[b\]\./],
]

describe('what is not well-formed is told in plain words, and mended by the line in the message', () => {
  test.each(BROKEN)('%s', (_, text, says) => {
    const lines = said(text, small)
    expect(lines).toEqual([expect.stringMatching(says)])
    expect(lines[0]).not.toMatch(FOREIGN)
    const [, line, cure] = /^study\.yaml:(\d+) .*? Write (.*)\. \[broken-yaml\]$/s.exec(lines[0]!)!
    const mended = text
      .split('\n')
      .map((it, i) => (i + 1 === Number(line) ? it.replace(/\S.*/, cure!).replace('\t', '  ') : it))
    expect(said(mended.join('\n'), small).filter((it) => it.startsWith(`study.yaml:${line} `))).toEqual([])
  })

  test.each([
    ['a line further in', 'title: a\n number: 1\n', /:2 .*indented differently.*Delete the blanks before it/],
    ['a line further out', 'title: a\nmore:\n    deep: b\n  x: c\n', /:4 .*Begin the line with 4 blanks/],
    [
      'a list below a list in brackets',
      'list: [a]\n  - b\n  - c\n',
      /:2 "- b": .*has its value.*Delete that value/,
    ],
    ['a list below a text', 'list: "a" # one\n\n  - b\n', /:3 "- b": .*has its value.*Delete that value/],
    ['a second document', 'title: a\n---\ntitle: b\n', /:2 .*second document/],
    ['a name twice', 'title: a\nnumber: 1\ntitle: b\n', /:3 "title": this setting is already in line 1/],
    [
      'a name twice, once in quotation marks',
      'title: a\n"title": b\n',
      /:2 "title": this setting is already/,
    ],
    ['a tag', 'title: !!str 1\n', /:1 "!!str": .*Delete it/],
    ['another tag', 'title: a\nwords: !x [a]\n', /:2 "!x"/],
    ['an alias without its anchor', 'title: *a\n', /:1 "\*a": .*Put the text in quotation marks: "\*a"/],
    ['an alias of itself', 'title: a\nwords: &a [*a]\n', /:2 "\*a": .*Write them out in full/],
    ['nothing', '', /this file is empty/],
    ['blanks', ' \n\n', /this file is empty/],
    ['only a comment', '# a\n', /only comments/],
    ['only ---', '---\n', /only comments/],
    ['a list', '- a\n', /:1 "- a": this file is a list/],
    ['a text', 'hello\n', /:1 "hello": this file is a text/],
    ['a control character', 'title: "a\\x0bb"\n', /:1 .*cannot be shown \(U\+000B\)/],
    ['a character that is none', 'title: "a\\uFFFE"\n', /U\+FFFE/],
    ['half a character', 'title: "a\\uD800"\n', /cannot be shown/],
    ['a control character in a name', 'title: a\nnamed: { "a\\x7f": [b] }\n', /:2 .*U\+007F/],
    ['a lost letter', 'title: M\uFFFDller\n', /a letter was lost/],
    ['brackets without end', `title: ${'['.repeat(50_000)}`, /nested in each other too deeply/],
    ['brackets in brackets', `title: ${'['.repeat(40)}${']'.repeat(40)}`, /more than 30 times/],
    ['a name of more than 1,024 characters', `${'a'.repeat(2000)}: b\n`, /:1 .*longer than 1,024 characters/],
    ['a list as a name', 'title: a\n? [b]\n: c\n', /:2: the name of a setting is a word/],
  ])('%s', (_, text, says) => {
    const lines = said(text, small)
    expect(lines).toEqual([expect.stringMatching(says)])
    expect(lines[0]).not.toMatch(FOREIGN)
  })

  test('lines may end as they do on any computer', () => {
    expect(read('title: a\rnumber: 2\r')).toEqual({ title: 'a', number: 2 })
    expect(read('title: a\r\nnumber: 2\r\n')).toEqual({ title: 'a', number: 2 })
  })
})

describe('a hundred mistakes are not a hundred messages', () => {
  test('unknown names', () => {
    const lines = said(
      `title: a\n${Array.from({ length: 20_000 }, (_, i) => `key${i}: 1`).join('\n')}`,
      small,
    )
    expect(lines).toHaveLength(10)
    expect(lines[9]).toContain('(and 19,990 more like this)')
  })

  test('wrong entries', () => {
    const lines = said(`title: a\nwords: [${'{}, '.repeat(5000)}]`, small)
    expect(lines).toHaveLength(10)
    expect(lines[9]).toContain('(and 4,990 more like this)')
  })

  test('a name of many letters', () => {
    const lines = said(`title: a\n${'x'.repeat(1000)}: 1\n`, small)
    expect(lines).toEqual([
      expect.stringMatching(/^study\.yaml:2 "x{40}…": there is no such setting here\. Use one of/),
    ])
  })
})

test('a setting that belongs elsewhere is sent there', () => {
  expect(said('title: a\ndeep: b\n', small)).toEqual([
    'study.yaml:2 "deep": deep is no setting here; it belongs under more. Write it under more. [unknown-key]',
  ])
  expect(said('title: a\nmore: { deep: b, number: 1 }\n', small)).toEqual([
    'study.yaml:2 more "number": number is no setting here; it belongs at the top level. Write it at the top level. [unknown-key]',
  ])
})
