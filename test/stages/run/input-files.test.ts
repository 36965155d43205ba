import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fingerprint, type Provenance } from '../../../pipeline/artefacts/provenance.ts'
import { runStages } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { contents, EXAMPLE, freshFolder, PROJECT } from '../../support/run.ts'
import { studyRun } from '../../support/study-run.ts'

const { folder, remove } = freshFolder()
const form = readFileSync(join(PROJECT, 'data/instruments/bond-4.yaml'), 'utf8')
let workspace: Workspace

beforeAll(async () => {
  const bond = { instrument: 'own.yaml', scale: 'bond' }
  const settings = {
    scales: { bond, again: { ...bond, in_file: 'task' }, goal: { instrument: 'bond-4', scale: 'bond' } },
    outcomes: { bond: { scale: 'bond' } },
    indices: ['c-index'],
    ...{ covariates: undefined, matrix: undefined, family: undefined, specificity: undefined },
    ...{ original: undefined, sensitivity: undefined, specification_curve: undefined },
  }
  const tidy = readFileSync(join(EXAMPLE, 'ratings.csv'), 'utf8').split('\n')
  const known = tidy.filter((line) => !/,(validation|outcome_pre|outcome_post),/.test(line))
  const files = { 'own.yaml': form.replace('id: bond-4', 'id: own'), 'ratings.csv': known.join('\n') }
  workspace = await studyRun(EXAMPLE, folder, { settings, files }, 'report')
})
afterAll(remove)

describe('the files that results were made from', () => {
  test('are the data and the instruments of the researcher, each once, with size and fingerprint', () => {
    const listed = [
      ['people', 'people.csv'],
      ['dyads', 'dyads.csv'],
      ['ratings', 'ratings.csv'],
      ['instrument', 'own.yaml'],
    ] as const
    expect(workspace.provenance()!.inputs).toEqual(
      listed.map(([key, file]) => {
        const bytes = readFileSync(join(folder, file))
        return { key, file, bytes: bytes.length, sha256: fingerprint(bytes) }
      }),
    )
  })

  test('stand in the report', () => {
    const { sha256 } = workspace.provenance()!.inputs.find(({ key }) => key === 'instrument') as {
      sha256: string
    }
    const rows = readFileSync(join(folder, 'out/tables/inputs.csv'), 'utf8').trimEnd().split('\n')
    expect(rows).toHaveLength(1 + 4)
    expect(rows.at(-1)).toMatch(new RegExp(`^instrument,own\\.yaml,\\d+,${sha256.slice(0, 16)}$`))
  })
})

describe('the files that deidentified results were made from', () => {
  const out = join(folder, 'shared')
  beforeAll(async () => {
    const file = join(folder, 'study.yaml')
    const own = join(folder, 'Dr Meier')
    mkdirSync(own)
    writeFileSync(join(own, 'own.yaml'), form.replace('id: bond-4', 'id: own'))
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('own.yaml', 'Dr Meier/own.yaml'))
    const keyOf = () => join(folder, 'key.csv')
    await runStages(STAGES, STAGES, new Workspace(file, () => out, keyOf))
  })

  test('are numbers with sealed fingerprints, also for instruments', () => {
    const { inputs } = JSON.parse(readFileSync(join(out, 'provenance.json'), 'utf8')) as Provenance
    expect(inputs.map((input) => Object.keys(input).join())).toEqual(Array(4).fill('key,number,seal'))
    expect(readFileSync(join(out, 'tables/inputs.csv'), 'utf8')).toMatch(
      /\ninstrument,file 1,—,[0-9a-f]{16}\n/,
    )
  })

  test('leave neither name, folder nor plain fingerprint in any result', () => {
    const plain = fingerprint(readFileSync(join(folder, 'Dr Meier/own.yaml'))).slice(0, 16)
    for (const [path, bytes] of contents(out))
      for (const told of ['Meier', 'own.yaml', plain]) expect(bytes.includes(told), path).toBe(false)
  })
})
