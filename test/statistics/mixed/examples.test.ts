import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { expectClose, TOLERANCE } from '../../tolerance.ts'

/** Every `@example expression // value` in a docstring of these files is executed. */
const folder = new URL('../../../pipeline/statistics/mixed/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const files = readdirSync(folder).filter((file) => read(file).includes('@example'))

function expectAlike(actual: unknown, expected: unknown, what: string): void {
  if (typeof expected === 'number') expectClose(actual as number, expected, TOLERANCE.closedForm, what)
  else if (Array.isArray(expected)) {
    expect(Object.keys(actual as object)).toEqual(Object.keys(expected))
    expected.forEach((value, k) => {
      expectAlike((actual as unknown[])[k], value, `${what}, ${k}`)
    })
  } else expect(actual, what).toEqual(expected)
}

describe.each(files)('%s', (file) => {
  const examples = [...read(file).matchAll(/@example (.+?) \/\/ (.+?)(?: \*\/)?$/gm)]
  test.each(examples.map(([, expression, value]) => [expression!, value!]))(
    '%s',
    async (expression, value) => {
      const module = (await import(new URL(file, folder).href)) as Record<string, unknown>
      const evaluate = (text: string) =>
        new Function(...Object.keys(module), `return (${text})`)(...Object.values(module))
      expectAlike(evaluate(expression), evaluate(value), expression)
    },
  )
})
