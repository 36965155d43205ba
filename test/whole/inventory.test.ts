import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { inventoryItems } from '../../pipeline/analyses/inventory-reliability/item-table.ts'
import {
  type InventoryReliabilityRow,
  inventoryReliability,
} from '../../pipeline/analyses/inventory-reliability/scale-table.ts'
import { inventory } from '../../pipeline/artefacts/inventory.ts'
import { people } from '../../pipeline/artefacts/people.ts'
import { check } from '../../pipeline/commands/check/check.ts'
import { TYPES } from '../../pipeline/holland/type.ts'
import type { Workspace } from '../../pipeline/stages/run/workspace.ts'
import { exampleResults } from '../support/example-results.ts'
import { golden, goldens } from '../support/golden.ts'
import { EXAMPLE, freshFolder, PROJECT } from '../support/run.ts'
import { studyRun } from '../support/study-run.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

/*
 * The example study with answers to 60 items in place of the six scores. The items of each type sum up to its score
 * (test/golden/r/inventory.R), so that everything after them has to be as it is with the scores.
 */

const { folder, remove } = freshFolder()
afterAll(remove)

const inventoryForm = { instrument: 'riasec-60', columns: 'ip_{item}', range: [0, 5] }
const settings = { inventory: inventoryForm, specification_curve: undefined }
const items = readFileSync(join(PROJECT, 'test/golden/small/inventory.csv'), 'utf8')

/** What check says of the example with these people and this inventory. */
async function said(name: string, files: Readonly<Record<string, string>>, inventory = settings.inventory) {
  const copy = join(folder, name)
  cpSync(EXAMPLE, copy, { recursive: true })
  for (const [file, text] of Object.entries(files)) writeFileSync(join(copy, file), text)
  const plan = parse(readFileSync(join(EXAMPLE, 'study.yaml'), 'utf8'))
  writeFileSync(join(copy, 'study.yaml'), stringify({ ...plan, inventory }))
  return (await check(join(copy, 'study.yaml'))).problems
}

const example = await exampleResults()
let study: Workspace
beforeAll(async () => {
  study = await studyRun(EXAMPLE, folder, { settings, files: { 'people.csv': items } }, 'report')
}, 60_000)

test('the items give the scores, the codes, and all that follows, as the scores themselves do', () => {
  for (const file of [
    'people',
    'profiles',
    'congruence',
    're_pairing',
    'scales',
    'reliability',
    'associations',
    'ties',
  ]) {
    const own = readFileSync(join(study.folder, `artefacts/${file}.csv`), 'utf8')
    expect(own, file).toBe(readFileSync(join(example.folder, `artefacts/${file}.csv`), 'utf8'))
  }
})

test('the answers are kept, one a row, and sum up to the scores', () => {
  const rows = study.rows(inventory)
  expect(rows).toHaveLength(46 * 60)
  for (const person of study.rows(people)) {
    const own = rows.filter(({ person_id }) => person_id === person.person_id)
    TYPES.forEach((type, i) => {
      const block = own.filter(({ item }) => Math.ceil(item / 10) === i + 1)
      expect(block.reduce((sum, { value }) => sum + value!, 0)).toBe(person[type])
    })
  }
})

describe('the reliability of the six scores is that of R', () => {
  const entries = goldens('small/inventory.json')
  const cases = (['client', 'therapist', 'everybody'] as const).flatMap((role) =>
    TYPES.map((type) => ({ role, type, id: `${role}.${type}` })),
  )
  const rowOf = (role: string, type: string): InventoryReliabilityRow =>
    study.rows(inventoryReliability).find((row) => row.role === role && row.scale === type)!

  test.each(cases)('alpha, its interval and item-rest correlations: $id', ({ role, type, id }) => {
    const row = rowOf(role, type)
    expect(row).toMatchObject({ items: 10, n: { client: 32, therapist: 14, everybody: 46 }[role] })
    expectClose(row.alpha, golden(entries, `alpha.${id}`), TOLERANCE.closedForm, 'alpha')
    const [low, high] = golden<[number, number]>(entries, `feldt.${id}`)
    expectClose(row.conf_low, low, TOLERANCE.probability, 'low')
    expectClose(row.conf_high, high, TOLERANCE.probability, 'high')
    const rests = golden<number[]>(entries, `item_rest.${id}`)
    const own = study.rows(inventoryItems).filter((it) => it.role === role && it.scale === type)
    const block = TYPES.indexOf(type) * 10
    expect(own.map(({ item }) => item)).toEqual(rests.map((_, i) => block + i + 1))
    own.forEach((it, i) => {
      expectClose(it.item_rest, rests[i]!, TOLERANCE.closedForm, `item ${it.item}`)
    })
  })

  test.each(cases.filter(({ role }) => role !== 'therapist'))('omega: $id', ({ role, type, id }) => {
    const { rtol, value } = entries.find((entry) => entry.id === `omega.${id}`)!
    expectClose(rowOf(role, type).omega, value as number, rtol as number, 'omega')
  })
})

test('the report says how the scores were made, that the key awaits checking, and how reliable they are', () => {
  const report = readFileSync(join(study.folder, 'report.html'), 'utf8').replace(/\s+/g, ' ')
  expect(report).toContain(
    'The six scores were made from answers to items, with: RIASEC inventory of 60 items in blocks of ten. ' +
      'A score is the sum of its items (the mean of the answered ones times their number) if at least 75% of them ' +
      'were answered (8 of 10 items); an item was answered from 0 to 5, so that a score lies between 0 and 50.',
  )
  expect(report).toContain(
    'class="notice">The scoring key awaits checking (RIASEC inventory of 60 items in blocks of ten).',
  )
  const table = readFileSync(join(study.folder, 'tables/inventory-reliability.csv'), 'utf8')
  expect(table).toContain('Clients,Realistic,10,32,.83,"[.72, .90]",.84,.19 to .73')
  expect(table.trimEnd().split('\n')).toHaveLength(1 + 3 * 6)
})

test('people who answered no item keep the scores of the file, and the report says how many', async () => {
  const scores = readFileSync(join(EXAMPLE, 'people.csv'), 'utf8').trimEnd().split('\n')
  const mixed = items
    .trimEnd()
    .split('\n')
    .map((row, i) => {
      const [cells, given] = [row.split(','), scores[i]!.split(',').slice(3, 9)]
      const isTherapist = cells[1] === 'therapist'
      const answers = cells.slice(3, 63).map((cell) => (isTherapist ? '' : cell))
      return [
        ...cells.slice(0, 3),
        ...answers,
        ...(isTherapist || i === 0 ? given : Array(6).fill('')),
        cells[63],
      ]
    })
  const files = { 'people.csv': mixed.join('\n') }
  const other = await studyRun(EXAMPLE, join(folder, 'mixed'), { settings, files }, 'report')
  for (const file of ['profiles', 'congruence']) {
    const own = readFileSync(join(other.folder, `artefacts/${file}.csv`), 'utf8')
    expect(own, file).toBe(readFileSync(join(study.folder, `artefacts/${file}.csv`), 'utf8'))
  }
  const rows = other.rows(inventoryReliability).filter(({ scale }) => scale === 'S')
  expect(rows).toMatchObject([
    { role: 'client', from_items: 32, given: 0, n: 32, alpha: expect.any(Number) },
    { role: 'therapist', from_items: 0, given: 14, n: 0, alpha: null },
    { role: 'everybody', from_items: 32, given: 14, n: 32 },
  ])
  const report = readFileSync(join(other.folder, 'report.html'), 'utf8').replace(/\s+/g, ' ')
  expect(report).toContain('14 people answered no item and had scores as the files give them.')
  expect(report).toContain(
    'No α for R, I, A, S, E, and C of therapists: fewer than 3 people answered every item.',
  )
}, 60_000)

test('the dictionary explains the answers, and that single people could be recognised in them', () => {
  const dictionary = readFileSync(join(study.folder, 'artefacts/dictionary.csv'), 'utf8')
  expect(dictionary).toMatch(/^inventory\.csv,one answer: person × item,person,item,/m)
})

test('answers in another order than the key supposes are noticed', async () => {
  const [head, ...rows] = items.trimEnd().split('\n')
  const inTurn = rows.map((row) => {
    const cells = row.split(',')
    const answers = cells.slice(3, 63)
    const turned = answers.map((_, i) => answers[(i % 6) * 10 + Math.floor(i / 6)]!)
    return [...cells.slice(0, 3), ...turned, '']
  })
  const files = { 'people.csv': [head, ...inTurn].join('\n') }
  const warnings = await said('in-turn', files)
  expect(warnings.filter(({ code }) => code === 'items-of-other-scales')).toEqual([
    expect.objectContaining({
      column: 'ip_{item}',
      message: expect.stringMatching(/^\d+ of 60 items of riasec-60/),
    }),
  ])
  expect(await said('in-blocks', { 'people.csv': items })).toEqual([])
})

test('answers that were turned round already, or never, run against their scale', async () => {
  const form = readFileSync(join(PROJECT, 'data/instruments/riasec-60.yaml'), 'utf8')
    .replace('id: riasec-60', 'id: turned')
    .replace('9, 10], score', '9, 10], reverse: [2, 3, 4], score')
  const inventory = { ...settings.inventory, instrument: 'turned.yaml' }
  const files = { 'people.csv': items.replace(/,[A-Z]+$/gm, ','), 'turned.yaml': form }
  expect(await said('turned', files, inventory)).toEqual([
    expect.objectContaining({
      code: 'reversed-already',
      found: '2, 3, 4',
      message: expect.stringMatching(/^these reverse-keyed items of R of turned .*\(everybody\)/),
      remedy: expect.stringMatching(/^write already_reversed: true under inventory/),
    }),
  ])
  const declared = { ...inventory, already_reversed: true }
  expect(await said('declared', files, declared)).toEqual([])
})

test('the reliability of therapists’ answers is withheld where they see too few clients', async () => {
  const privacy = { fewest_clients: 33 }
  const strict = await studyRun(
    EXAMPLE,
    join(folder, 'strict'),
    { settings: { ...settings, privacy, resamples: 99 }, files: { 'people.csv': items } },
    'report',
  )
  const table = new TextDecoder().decode(strict.file('tables/inventory-reliability.csv'))
  expect(table.match(/^Therapists,[^,]+,10,\(—\),\(—\),\(—\),\(—\),\(—\)$/gm)).toHaveLength(6)
  expect(table.match(/^Clients,[^,]+,10,32,/gm)).toHaveLength(6)
  // With the number of clients, that of everybody would tell that of therapists.
  expect(table.match(/^Clients and therapists,[^,]+,10,\(—\),\.\d\d,/gm)).toHaveLength(6)
  expect(new TextDecoder().decode(strict.file('report.html'))).toContain(
    'reliability of the six scores of therapists (30), how many people in all it rests on (6)',
  )
})
