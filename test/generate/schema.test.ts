import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { studySchemaJson } from '../../pipeline/generate/schema.ts'
import { PROJECT } from '../support/run.ts'

/* If this fails, the settings of study.yaml have changed. Write the schema again: npm run schema */
test('data/study.schema.json says what study.yaml may say', () => {
  expect(readFileSync(join(PROJECT, 'data/study.schema.json'), 'utf8')).toBe(studySchemaJson())
})

test('the example tells editors where it is', () => {
  const [first] = readFileSync(join(PROJECT, 'data/example/study.yaml'), 'utf8').split('\n')
  expect(first).toBe('# yaml-language-server: $schema=../study.schema.json')
})
