import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { artefact, identifier } from '../../../pipeline/artefacts/artefact.ts'
import { problemLine } from '../../../pipeline/problems.ts'
import { KeyFile } from '../../../pipeline/stages/pseudonyms/key-file.ts'
import { freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const clients = artefact({
  file: 'clients.csv',
  row: 'one client',
  disclosure: 'person',
  columns: { id: identifier('client', 'the client') },
})
const tables = (...ids: string[]) => [{ artefact: clients, rows: ids.map((id) => ({ id })) }] as never
const path = (name: string) => join(folder, `${name}.csv`)

describe('two runs that begin a key at once', () => {
  test('lose no pseudonym, and seal with one secret', () => {
    const [one, other] = [new KeyFile(path('twice')), new KeyFile(path('twice'))]
    const first = one.deidentified(tables('A', 'B'))
    const second = other.deidentified(tables('B', 'C'))
    const kept = readFileSync(path('twice'), 'utf8')
    for (const { rows } of [...first, ...second])
      for (const { id } of rows) expect(kept).toContain(String(id))
    expect(kept.match(/^client,/gm)).toHaveLength(3)
    expect(other.key.secret).toBe(one.key.secret)
    expect([one.added, other.added]).toEqual([2, 1])
    expect(existsSync(`${path('twice')}.congruence-lock`)).toBe(false)
  })

  test('also if the second needs none that the first has not written', () => {
    const [one, other] = [new KeyFile(path('same')), new KeyFile(path('same'))]
    const [first] = one.deidentified(tables('A', 'B'))
    const [second] = other.deidentified(tables('B', 'A'))
    expect(second).toEqual(first)
    expect(other.added).toBe(0)
  })
})

describe('a key that others can read', () => {
  test.each([0o644, 0o640, 0o660, 0o604])('with permissions %i is closed, with a warning', (mode) => {
    const file = path(`open-${mode}`)
    new KeyFile(file).deidentified(tables('A'))
    expect(new KeyFile(file).closed()).toEqual([])
    chmodSync(file, mode)
    const [warning] = new KeyFile(file).closed()
    expect(warning!.severity).toBe('warning')
    expect(problemLine(warning!)).toContain(
      `others could read it (permissions ${mode.toString(8)}). Now only you can (600)`,
    )
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(new KeyFile(file).closed()).toEqual([])
  })

  test('that does not exist yet is no cause for one', () => {
    expect(new KeyFile(path('new')).closed()).toEqual([])
    writeFileSync(path('new'), '')
  })
})
