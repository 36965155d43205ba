import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PROJECT } from '../support/run.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

/*
 * Every `@example expression // value` in a docstring is executed. An example may go on in the next lines, up to the
 * next tag or the end of the comment. It may use whatever any file of pipeline/ exports: what its own file exports
 * comes first.
 */

const PIPELINE = join(PROJECT, 'pipeline')

const read = (file: string) => readFileSync(join(PIPELINE, file), 'utf8')

const sources = readdirSync(PIPELINE, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(?<!\.d)\.ts$/.test(file),
)

interface Example {
  readonly expression: string
  readonly value: string
}

/** The examples of a text, each on one line. */
function examplesIn(text: string): Example[] {
  return [...text.matchAll(/\/\*\*.*?\*\//gs)].flatMap(([comment]) =>
    comment
      .replace(/^\/\*\*|\s*\*\/$/g, '')
      .replace(/^ *\* ?/gm, '')
      .split(/(?=@\w+ )/)
      .filter((tag) => tag.startsWith('@example '))
      .map((tag) => {
        const [expression, value = ''] = tag
          .slice('@example '.length)
          .replace(/\s*\n\s*/g, ' ')
          .trim()
          .split(' // ')
        return { expression: expression!, value }
      }),
  )
}

const files = sources
  .map((file) => ({ file, examples: examplesIn(read(file)) }))
  .filter(({ examples }) => examples.length > 0)

/** The files that export something by this name. */
const exporters = Map.groupBy(
  sources.flatMap((file) =>
    [...read(file).matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map(([, name]) => ({
      name: name!,
      file,
    })),
  ),
  ({ name }) => name,
)

/** What an expression may name: what its own file exports, or the one file of its folder, or of all, that does. */
async function scope(text: string, own: string): Promise<Record<string, unknown>> {
  const names = new Set(text.replace(/'(?:[^'\\]|\\.)*'/g, '').match(/[A-Za-z_]\w*/g) ?? [])
  const found: Record<string, unknown> = {}
  for (const name of names) {
    const from = exporters.get(name)?.map(({ file }) => file) ?? []
    const near = from.filter((it) => dirname(it) === dirname(own))
    const file = from.includes(own) ? own : [near, from].find(({ length }) => length === 1)?.[0]
    if (file !== undefined) found[name] = (await import(join(PIPELINE, file)))[name]
  }
  return found
}

async function evaluated(text: string, own: string): Promise<unknown> {
  const names = await scope(text, own)
  return new Function(...Object.keys(names), `return (${text})`)(...Object.values(names))
}

function expectAlike(actual: unknown, expected: unknown, what: string): void {
  if (typeof expected === 'number') expectClose(actual as number, expected, TOLERANCE.closedForm, what)
  else if (expected !== null && typeof expected === 'object') {
    expect(Object.keys(actual as object)).toEqual(Object.keys(expected))
    for (const [key, value] of Object.entries(expected)) {
      expectAlike((actual as Record<string, unknown>)[key], value, `${what}, ${key}`)
    }
  } else expect(actual, what).toEqual(expected)
}

test('every @example is found, and all that it says is executed', () => {
  const tags = sources.reduce((sum, file) => sum + read(file).split('@example').length - 1, 0)
  expect(files.reduce((sum, { examples }) => sum + examples.length, 0)).toBe(tags)
})

describe.each(files)('$file', ({ file, examples }) => {
  test.each(examples)('$expression', async ({ expression, value }) => {
    expect(value, 'the value of an example stands behind //').not.toBe('')
    expectAlike(await evaluated(expression, file), await evaluated(value, file), expression)
  })
})
