import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { licencesText } from '../../pipeline/generate/licences.ts'
import { freshFolder, PROJECT } from '../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

function packaged(name: string, manifest: object, files: Readonly<Record<string, string>> = {}): string {
  const place = join(folder, 'node_modules', name)
  mkdirSync(join(place, 'esm'), { recursive: true })
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }))
  writeFileSync(join(place, 'esm/package.json'), '{"type":"module"}')
  for (const [file, text] of Object.entries(files)) writeFileSync(join(place, file), text)
  return join(place, 'esm/index.js')
}

test('packages with the same licence stand together, the project first, and what has no package last', () => {
  const text = licencesText(PROJECT, [
    'pipeline/page/main.ts',
    packaged('b', {}, { LICENSE: 'As you like.\r\n' }),
    packaged('a', {}, { 'LICENSE.md': 'As you like.' }),
    packaged('c', { license: 'ISC', author: { name: 'C. Writer' } }),
  ])
  expect(text).toMatch(/^personality-congruence\n\nMIT License\n/)
  expect(text).toContain('\na 1.0.0, b 1.0.0\n\nAs you like.\n')
  expect(text).toContain('\nc 1.0.0\n\nLicence: ISC. Author: C. Writer\n')
  expect(text).toMatch(/Sun Microsystems[^-]*is preserved\.\n=+$/)
})

test('a package that says nothing of its licence is not passed on', () => {
  expect(() => licencesText(PROJECT, [packaged('d', {})])).toThrow('d says nothing of its licence')
})
