import { readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { rolldown } from 'rolldown'
import { expect, test } from 'vitest'

/*
 * What has to run in a browser is bundled for one: imports are followed into every package. The architecture test reads
 * only what the files of a room say themselves.
 */

const PIPELINE = resolve(import.meta.dirname, '../../pipeline')

/** The modules of Node that a bundle of these files would need, and its code. */
async function bundled(input: readonly string[]) {
  const bundle = await rolldown({
    input: [...input],
    platform: 'browser',
    // Nothing is left out: a module of Node is found even where nothing of it is used.
    treeshake: false,
    onLog() {},
  })
  const { output } = await bundle.generate({ format: input.length === 1 ? 'iife' : 'esm', name: 'library' })
  await bundle.close()
  const chunks = output.filter((part) => part.type === 'chunk')
  const inside = new Set(chunks.map(({ fileName }) => fileName))
  const outside = chunks
    .flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
    .filter((name) => !inside.has(name))
  return { outside: [...new Set(outside)].sort(), code: chunks[0]!.code }
}

test.each([
  ['congruence', "library.cIndex('SAE', 'SIA')", 14],
  ['statistics', 'library.pearson([1, 2, 3, 4], [1, 3, 2, 4]).estimate', 0.8],
])('./%s runs where there is nothing of Node', async (entry, expression, value) => {
  const { outside, code } = await bundled([join(PIPELINE, 'api', `${entry}.ts`)])
  expect(outside).toEqual([])
  // A new context has what the language has, and neither process nor Buffer.
  expect(runInNewContext(`${code};${expression}`)).toBeCloseTo(value, 14)
})

test.each(['holland', 'replication', 'sentences', 'charts', 'document'])(
  'the room %s runs in a browser',
  async (room) => {
    const files = readdirSync(join(PIPELINE, room), { recursive: true, encoding: 'utf8' })
    const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    const { outside } = await bundled(sources.map((file) => join(PIPELINE, room, file)))
    expect(outside).toEqual([])
  },
)

test('the whole library does not, which shows that this test can tell', async () => {
  const { outside } = await bundled([join(PIPELINE, 'stages/disk/results-folder.ts')])
  expect(outside).toContain('node:fs')
  expect(outside.every((name) => builtinModules.includes(name.replace(/^node:/, '')))).toBe(true)
})
