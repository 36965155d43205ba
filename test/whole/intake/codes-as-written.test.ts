import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { problemLine } from '../../../pipeline/problems.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { congruence, freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

let written = 0

/** Pairs of one therapist with these codes of clients, loaded, scored and matched. */
async function matched(codes: readonly string[], more: object = {}, values = {}) {
  const place = join(folder, String(++written))
  mkdirSync(place)
  const people = [
    ['person_id', 'role', 'code'],
    ['T1', 'therapist', 'SAE'],
    ...codes.map((code, i) => [`C${i}`, 'client', code]),
  ]
  const rows = {
    people: people.map((row) => row.join('\t')),
    dyads: ['dyad_id\tclient_id\ttherapist_id', ...codes.map((_, i) => `D${i}\tC${i}\tT1`)],
    ratings: [
      'dyad_id\tsession\trater\tscale\tvalue',
      ...codes.map((_, i) => `D${i}\t1\tclient\tbond\t${(i % 6) + 1}`),
    ],
  }
  for (const [kind, lines] of Object.entries(rows))
    writeFileSync(join(place, `${kind}.tsv`), `${lines.join('\n')}\n`)
  const study = {
    ...{ id: 'codes', title: 'Codes as written', indices: ['c-index', 'iachan-m'] },
    files: { people: { file: 'people.tsv', values }, dyads: 'dyads.tsv', ratings: 'ratings.tsv' },
    scales: { bond: { label: 'Bond', given_as: 'score', range: [1, 7] } },
    ...{ outcomes: { bond: { scale: 'bond' } }, hypothesis: { index: 'c-index', outcome: 'bond' }, ...more },
  }
  writeFileSync(join(place, 'study.yaml'), stringify(study))
  const workspace = new Workspace(join(place, 'study.yaml'), () => join(place, 'out'))
  const warnings = []
  for (const stage of STAGES.slice(0, 4)) warnings.push(...(await runStage(stage, STAGES, workspace)))
  const table = (file: string) =>
    parse(readFileSync(join(place, 'out/artefacts', file)), { columns: true }) as Record<string, string>[]
  return {
    warnings: warnings.map(problemLine),
    profiles: table('profiles.csv'),
    pairs: table('congruence.csv'),
    analysis: table('analysis.csv'),
  }
}

const ofClients = (rows: readonly Record<string, string>[]) =>
  rows
    .filter(({ role }) => role === 'client')
    .map(({ code, n_tie_codes, tie_codes }) => [code, n_tie_codes, tie_codes])

describe('codes in the files of a study', () => {
  test('in words are the codes in letters', async () => {
    const letters = await matched(['SAE', 'IRC', 'CSA'])
    const words = await matched([
      'Social-Artistic-Enterprising',
      'Forschend, Handwerklich-technisch, Konventionell',
      'Conv./Soc./Art.',
    ])
    expect(words.pairs).toEqual(letters.pairs)
    expect(words.profiles).toEqual(letters.profiles)
  })

  test('of the own words of a study go under values, as the message says', async () => {
    await expect(matched(['helping'])).rejects.toThrow(
      /for words of your own, write values: \{ code: \{ SAE: \[your words\] \} \}/,
    )
    const { profiles } = await matched(['helping'], {}, { code: { SAE: ['helping'] } })
    expect(ofClients(profiles)).toEqual([['SAE', 'NA', 'NA']])
  })

  test('with a tie allow every order; indices are averaged over them like those of tied scores', async () => {
    const { profiles, pairs, analysis } = await matched(['SAI/SIA', 'S(AI)', 'SIA', 'SAI'])
    expect(ofClients(profiles)).toEqual([
      ['SIA', '2', 'SIA SAI'],
      ['SIA', '2', 'SIA SAI'],
      ['SIA', 'NA', 'NA'],
      ['SAI', 'NA', 'NA'],
    ])
    const [first, second, sia, sai] = pairs.filter(({ index }) => index === 'c-index')
    expect([first!.value, first!.n_tie_pairs]).toEqual([sia!.value, '2'])
    expect(Number(first!.tie_mean)).toBe((Number(sia!.value) + Number(sai!.value)) / 2)
    expect({ ...second, dyad_id: null }).toEqual({ ...first, dyad_id: null })
    expect(analysis[0]!['c-index']).toBe(sia!.value)
    const averaged = await matched(['SAI/SIA', 'S(AI)', 'SIA', 'SAI'], { ties: { analyse: 'averaged' } })
    expect(averaged.analysis[0]!['c-index']).toBe(first!.tie_mean)
  })
})

describe('the command line', () => {
  test('explains a written tie by the codes that it allows', () => {
    const { status, out } = congruence(['explain', 'S(AI)', 'Social-Artistic-Enterprising'])
    expect(status).toBe(0)
    expect(out).toMatch(
      /The client's code "S\(AI\)" is read as SIA, one of 2 codes that the tie allows: SIA SAI\./,
    )
    expect(out).toMatch(/The therapist's code "Social-Artistic-Enterprising" is read as SAE\./)
  })
  test('refuses the number of an occupation with the code to write, which is then read', () => {
    const { status, problems } = congruence(['explain', '21-1014', 'SAE'])
    expect(status).toBe(2)
    expect(problems).toMatch(/Write SI, the code of this occupation \(Mental Health Counselors\) in O\*NET/)
    expect(congruence(['explain', 'SI', 'SAE']).status).toBe(0)
    const input = 'client,therapist\nSAE,21-1014.00\nSAE,19-3039\n'
    const table = congruence(['compute', '-', '--indices', 'c-index-modified'], { input })
    expect(table.status).not.toBe(0)
    expect(table.problems).toMatch(/"21-1014.00": .* Write SI, the code of this occupation/)
    expect(table.problems).toMatch(/"19-3039": .* Write the code in letters, such as SAE/)
  })
  test('refuses what may be a tie or an order', () => {
    const { status, problems } = congruence(['explain', 'SA/I', 'SAE'])
    expect(status).toBe(2)
    expect(problems).toMatch(
      /can mean an order of types, a tie or a choice .* such as S\(AI\), or the codes that it allows, such as SAI\/SIA/,
    )
  })
  test('computes with words and ties, and says how they were read', () => {
    const input = 'client,therapist\nSocial-Artistic-Enterprising,SAE\nSAI/SIA,SAE\nSIA,SAE\n'
    const { status, out, problems } = congruence(['compute', '-', '--indices', 'c-index'], { input })
    const [, words, tie, sia] = out
      .trim()
      .split('\n')
      .map((line) => line.split(',').at(-1))
    expect(status).toBe(0)
    expect(words).toBe('18')
    expect(tie).toBe(sia)
    expect(problems).toMatch(/1 code was written in words/)
    expect(problems).toMatch(
      /1 code had a tie; the values are those of the code with tied types in the order R, I, A, S, E, C/,
    )
  })
})
