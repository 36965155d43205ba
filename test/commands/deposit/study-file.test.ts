import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fingerprint, type Provenance } from '../../../pipeline/artefacts/provenance.ts'
import { studyFile } from '../../../pipeline/commands/deposit/study-file.ts'
import { freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const of = (sha256: string) => ({ study: { sha256 } }) as Provenance
const results = join(folder, 'my/results')

test('the study of results is found by its content, below the current folder or beside the results', () => {
  for (const place of ['here/a/b', 'here/node_modules', 'my/plan'])
    mkdirSync(join(folder, place), { recursive: true })
  writeFileSync(join(folder, 'here/a/b/plan.yml'), 'title: deep')
  writeFileSync(join(folder, 'here/a/study.yaml'), 'title: other')
  writeFileSync(join(folder, 'here/node_modules/study.yaml'), 'title: hidden')
  writeFileSync(join(folder, 'my/plan/study.yaml'), 'title: beside')
  const found = (text: string) => studyFile(of(fingerprint(text)), join(folder, 'here'), results)
  expect(found('title: deep')).toBe(join(folder, 'here/a/b/plan.yml'))
  expect(found('title: beside')).toBe(join(folder, 'my/plan/study.yaml'))
  expect(found('title: hidden')).toBeNull()
  expect(found('title: gone')).toBeNull()
})

test('the study of deidentified results is not looked for', () => {
  const provenance = { study: { seal: 'x' } } as unknown as Provenance
  expect(studyFile(provenance, folder, results)).toBeNull()
})
