import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PROJECT } from '../../support/run.ts'

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema
}

const TEMPLATE = readFileSync(join(PROJECT, 'data/template/study.yaml'), 'utf8')
const SCHEMA = JSON.parse(readFileSync(join(PROJECT, 'data/study.schema.json'), 'utf8')) as Schema

/** The settings of the first part of the schema that has this one. */
function settingsWith(setting: string, part: unknown): readonly string[] | null {
  if (typeof part !== 'object' || part === null) return null
  const own = (part as Schema).properties
  if (own !== undefined && Object.hasOwn(own, setting)) return Object.keys(own)
  for (const inner of Object.values(part)) {
    const found = settingsWith(setting, inner)
    if (found !== null) return found
  }
  return null
}

/** The analyses that the template names in one line, for which it points to the example. */
const LISTED = new Set(/^# {3}(matrix, .*)$/m.exec(TEMPLATE)![1]!.split(', '))

const SETTINGS: Readonly<Record<string, readonly string[] | null>> = {
  'the study': Object.keys(SCHEMA.properties!),
  'a file': settingsWith('every_row', SCHEMA.properties!.files),
  'a scale': settingsWith('given_as', SCHEMA.properties!.scales),
}

describe("the template's study.yaml names every setting", () => {
  test.each(Object.entries(SETTINGS))('of %s', (_, settings) => {
    expect(settings!.length).toBeGreaterThan(10)
    const isNamed = (setting: string) =>
      new RegExp(`(^|[ {(])${setting}:`, 'm').test(TEMPLATE) || LISTED.has(setting)
    expect(settings!.filter((setting) => !isNamed(setting))).toEqual([])
  })

  test('and none that there is not', () => {
    const known = new Set(Object.keys(SCHEMA.properties!))
    expect([...LISTED].filter((setting) => !known.has(setting))).toEqual([])
    const example = readFileSync(join(PROJECT, 'data/example/study.yaml'), 'utf8')
    expect([...LISTED].filter((setting) => !new RegExp(`^#? ?${setting}:`, 'm').test(example))).toEqual([])
  })
})
