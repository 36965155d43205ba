import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { PROJECT } from '../support/run.ts'

/* What a browser can run: the entries of the library without Node, and the worker of the page, with all that they import. */

const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))

/** The files that a bundle of this entry for browsers is made of, and the modules of Node that it asks for. */
async function bundleOf(entry: string) {
  const { metafile, errors } = await build({
    absWorkingDir: PROJECT,
    entryPoints: [entry],
    ...{ bundle: true, write: false, metafile: true, platform: 'browser', format: 'esm', target: 'es2024' },
    ...{ logLevel: 'silent', external: ['node:*'] },
  }).catch((error) => ({ metafile: { inputs: {} }, errors: error.errors as { text: string }[] }))
  const asked = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path))
  return {
    errors: errors.map(({ text }) => text),
    files: Object.keys(metafile.inputs),
    ofNode: asked.filter((path) => path.startsWith('node:') || builtinModules.includes(path)),
  }
}

describe.each([
  'pipeline/api/study.ts',
  'pipeline/api/congruence.ts',
  'pipeline/api/statistics.ts',
  'pipeline/page/main.ts',
  'pipeline/page/engine/worker.ts',
])('%s', (entry) => {
  test('asks for nothing of Node', async () => {
    const { errors, files, ofNode } = await bundleOf(entry)
    expect(errors).toEqual([])
    expect(ofNode).toEqual([])
    const own = files.filter((file) => file.startsWith('pipeline/'))
    expect(own.length).toBeGreaterThan(5)
    const using = own.filter((file) =>
      /\bBuffer\.\w+\(|\bprocess\.\w|['"]node:/.test(readFileSync(join(PROJECT, file), 'utf8')),
    )
    expect(using).toEqual([])
  })
})

test('the worker of the page runs studies and pairs through the public entry', async () => {
  const { files } = await bundleOf('pipeline/page/engine/worker.ts')
  expect(files).toContain('pipeline/api/study.ts')
})

describe('what a browser has in place of Node', () => {
  const pairs = Object.entries(manifest.browser as Record<string, string | false>).flatMap(
    ([node, browser]) => (node.startsWith('./pipeline/') ? [[node, browser as string] as const] : []),
  )

  test('is named for the source and for what is built from it', () => {
    const built = (path: string) => path.replace('./pipeline/', './dist/').replace(/\.ts$/, '.js')
    for (const [node, browser] of pairs) expect(manifest.browser[built(node)]).toBe(built(browser))
    expect(pairs.length).toBeGreaterThan(5)
  })

  test.each(pairs)('%s has the same names in %s', async (node, browser) => {
    const [one, other] = await Promise.all([node, browser].map((path) => import(join(PROJECT, path))))
    expect(Object.keys(other)).toEqual(expect.arrayContaining(Object.keys(one)))
  })
})
