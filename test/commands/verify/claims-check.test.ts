import { beforeAll, expect, test } from 'vitest'
import { checkedClaims } from '../../../pipeline/commands/verify/claims-check.ts'
import { exampleResults } from '../../support/example-results.ts'
import { contents } from '../../support/run.ts'

const { folder } = await exampleResults()
let files: Map<string, Buffer>

beforeAll(() => {
  files = contents(folder)
})

/** The claims after one text of a file has become another. */
function after(file: string, before: string | RegExp, text: string) {
  const bytes = Buffer.from(files.get(file)!.toString().replace(before, text))
  expect(bytes.equals(files.get(file)!), 'changed').toBe(false)
  return checkedClaims(new Map([...files, [file, bytes]]))!
}

test('every number of the example is what its cell holds, and its page says it', () => {
  const { traced, derived, broken } = checkedClaims(files)!
  expect(broken).toEqual([])
  expect(traced).toBeGreaterThan(2000)
  expect(derived).toBeLessThan(traced / 10)
})

test('a cell with another number is named with every sentence that prints it', () => {
  const { broken } = after('artefacts/associations.csv', '0.5145875654072143', '0.5145875654072144')
  expect(broken.length).toBeGreaterThan(1)
  for (const { printed, from, wrong } of broken) {
    expect(printed).toMatch(/^\.51 in /)
    expect(from).toBe('artefacts/associations.csv (index c-index, outcome bond, method pearson), estimate')
    expect(wrong).toBe('there it is 0.5145875654072144, not 0.5145875654072143')
  }
})

test('a setting, a cell that is gone, and a claim with another number are named', () => {
  expect(after('artefacts/plan.json', '"seed": 2011', '"seed": 2012').broken).toContainEqual({
    printed: expect.stringMatching(/^2011 in “/),
    ...{ from: 'artefacts/plan.json, seed', wrong: 'there it is 2012, not 2011' },
  })
  const gone = after('artefacts/leading.csv', /^c-index,bond,.*\n/m, '').broken
  expect(gone[0]!.wrong).toMatch(/^there it is not to be found, not /)
  const claim = after('claims.json', /"number":"\.38","value":0\.38/, '"number":".38","value":0.39').broken
  expect(claim).toHaveLength(1)
  expect(claim[0]!.wrong).toMatch(/^there it is 0\.38\d+, not 0\.39\d+$/)
})

test('a sentence or a row that the page does not print is named', () => {
  const sentence = after('report.html', '.38 <em>SD</em> higher', '.39 <em>SD</em> higher').broken
  expect(sentence.length).toBeGreaterThan(3)
  expect(new Set(sentence.map(({ wrong }) => wrong))).toEqual(new Set(['report.html does not say this']))
  const row = after('report.html', '>28.7<', '>28.8<').broken
  expect(row.map(({ printed }) => printed)).toEqual([
    expect.stringMatching(/^28\.7 in Table 3 \(Mixed model.*, df\)$/),
  ])
})

test('without claims, or with others than a run writes, nothing is said of them', () => {
  expect(checkedClaims(new Map())).toBeNull()
  expect(checkedClaims(new Map([['claims.json', Buffer.from('[1]')]]))).toBeNull()
})
