import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { ANALYSES } from '../../../pipeline/analyses/analyses.ts'
import type { Column } from '../../../pipeline/artefacts/artefact.ts'
import { indexNamed } from '../../../pipeline/congruence/index-named.ts'
import { code } from '../../../pipeline/holland/code.ts'
import type { Profile } from '../../../pipeline/holland/profile.ts'
import { filesOnDisk } from '../../../pipeline/stages/disk/files-on-disk.ts'
import { match } from '../../../pipeline/stages/match.ts'
import { instrumentsBeside } from '../../../pipeline/stages/run/instruments-beside.ts'
import type { StageInput } from '../../../pipeline/stages/run/stage.ts'
import { pearson } from '../../../pipeline/statistics/correlation/pearson.ts'
import { readStudy } from '../../../pipeline/study/read-study.ts'
import { exampleResults } from '../../support/example-results.ts'
import { EXAMPLE } from '../../support/run.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

/*
 * re_pairing.csv of the example study, worked again from people.csv and dyads.csv by plain loops: no matrix, no closed
 * form, another generator.
 */

type Row = Record<string, string>

const table = (path: string) => parse(readFileSync(path), { columns: true }) as Row[]
const people = new Map(table(join(EXAMPLE, 'people.csv')).map((row) => [row.person_id!, row]))
const dyads = table(join(EXAMPLE, 'dyads.csv'))
const ARTEFACTS = join((await exampleResults()).folder, 'artefacts')
const chance = table(join(ARTEFACTS, 're_pairing.csv'))

const scoresOf = (id: string) => [...'RIASEC'].map((type) => Number(people.get(id)![type]))
const clients = dyads.map((row) => row.client_id!)
const places = dyads.map((row) => row.therapist_id!)
const meanScores = (ids: readonly string[]) =>
  [0, 1, 2, 3, 4, 5].map((type) => ids.reduce((sum, id) => sum + scoresOf(id)[type]!, 0) / ids.length)
const [clientNorm, therapistNorm] = [meanScores(clients), meanScores(places)]

function byHand(index: string, client: string, therapist: string): number {
  const away = (id: string, norm: readonly number[]) => scoresOf(id).map((score, i) => score - norm[i]!)
  if (index === 'distinctive-correlation')
    return pearson(away(client, clientNorm), away(therapist, therapistNorm)).estimate!
  const own = indexNamed(index)
  if (own.basis === 'code')
    return own.value(code(people.get(client)!.code!), code(people.get(therapist)!.code!))
  return own.value(scoresOf(client) as unknown as Profile, scoresOf(therapist) as unknown as Profile)!
}

const mean = (x: readonly number[]) => x.reduce((sum, value) => sum + value, 0) / x.length

/** Mulberry32, for shuffling only. */
function numbers(state: number): () => number {
  let a = state
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

describe.each(chance.map((row) => row.index!))('%s', (index) => {
  const row = chance.find((it) => it.index === index)!
  const value = (name: string) => Number(row[name])
  /** Client i in the place of pair j. */
  const values = clients.map((client) => places.map((therapist) => byHand(index, client, therapist)))
  const observed = mean(values.map((own, i) => own[i]!))

  test('expectation, strangers and difference', () => {
    const everybody = values.flat()
    expectClose(value('repaired_mean'), mean(everybody), TOLERANCE.closedForm)
    const strangers = values.flatMap((own, i) => own.filter((_, j) => places[j] !== places[i]))
    expectClose(value('strangers_mean'), mean(strangers), TOLERANCE.closedForm)
    expectClose(value('difference'), observed - mean(everybody), TOLERANCE.closedForm)
    expectClose(value('standardised_difference'), value('difference') / value('repaired_sd'), 1e-12)
  })

  test('spread, range and p agree with shuffles of another generator within their error', () => {
    const draw = numbers(20110401)
    const draws = 20_000
    const means = Array.from({ length: draws }, () => {
      const rest = [...places.keys()]
      return mean(values.map((own) => own[rest.splice(Math.floor(draw() * rest.length), 1)[0]!]!))
    }).sort((a, b) => a - b)
    const centre = mean(means)
    const sd = Math.sqrt(mean(means.map((it) => (it - centre) ** 2)))
    expect(Math.abs(sd / value('repaired_sd') - 1)).toBeLessThan(0.03)
    expect(Math.abs(means[500]! - value('repaired_low'))).toBeLessThan(0.15 * sd)
    expect(Math.abs(means[19_500]! - value('repaired_high'))).toBeLessThan(0.15 * sd)
    const p = means.filter((it) => it >= observed - 1e-9).length / draws
    expect(Math.abs(p - value('p'))).toBeLessThan(4.5 * value('p_se'))
  })

  test('says how it was made', () => {
    expect(row.n_repairings).toBe(String(multinomial(places)))
    expect([row.repairings, row.n_drawn, row.seed, row.reason]).toEqual(['drawn', '2000', '4135821367', 'NA'])
  })
})

function multinomial(of: readonly string[]): bigint {
  const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1))
  const caseloads = [...Map.groupBy(of, (id) => id).values()].map((own) => factorial(own.length))
  return factorial(of.length) / caseloads.reduce((product, own) => product * own)
}

test('distinctive correlations are those worked with norms made by hand', () => {
  const rows = table(join(ARTEFACTS, 'congruence.csv')).filter((it) => it.index === 'distinctive-correlation')
  expect(rows).toHaveLength(dyads.length)
  rows.forEach(({ dyad_id, value }) => {
    const pair = dyads.find((it) => it.dyad_id === dyad_id)!
    expectClose(Number(value), byHand('distinctive-correlation', pair.client_id!, pair.therapist_id!), 1e-12)
  })
})

describe('the stage', () => {
  const plan = readFileSync(join(EXAMPLE, 'study.yaml'), 'utf8')
  const kept = (file: string, artefact: Record<string, Column>) =>
    table(join(ARTEFACTS, file)).map((row) =>
      Object.fromEntries(Object.entries(artefact).map(([name, column]) => [name, column.parse(row[name]!)])),
    )

  async function made(yaml: string, reordered: (rows: unknown[]) => unknown[]) {
    const given = {
      study: readStudy(yaml, 'study.yaml', instrumentsBeside(filesOnDisk('study.yaml')), ANALYSES),
      rows: ({ file, columns }: { file: string; columns: Record<string, Column> }) =>
        reordered(kept(file, columns)),
    } as unknown as StageInput
    const { tables } = await match.make(given)
    return tables!.find(({ artefact }) => artefact.file === 're_pairing.csv')!.rows as unknown as Row[]
  }

  const rePaired = (row: Row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !['mean', 'sd', 'sd_ratio'].includes(name)))

  test('does not see the order of the rows in the files', async () => {
    const straight = await made(plan, (rows) => rows)
    const turned = await made(plan, (rows) => rows.toReversed())
    expect(turned.map(rePaired)).toEqual(straight.map(rePaired))
  })

  test('gives an index the same numbers among others as alone', async () => {
    const all = await made(plan, (rows) => rows)
    const alone = await made(plan.replace(/indices:\n( {2}- .*\n)+/, 'indices: [c-index]\n'), (rows) => rows)
    expect(alone).toEqual(all.filter((row) => row.index === 'c-index'))
  })

  test('draws as many as the plan says, other ones for another seed', async () => {
    const few = await made(plan.replace('resamples: 2000', 'resamples: 99'), (rows) => rows)
    const other = await made(plan.replace('seed: 2011', 'seed: 2012'), (rows) => rows)
    expect(few.every((row) => Number(row.n_drawn) === 99)).toBe(true)
    expect(other[2]!.seed).not.toBe(4135821367)
    expect(other[2]!.repaired_mean).toBe(Number(chance[2]!.repaired_mean))
    expect(other[2]!.p).not.toBe(Number(chance[2]!.p))
  })
})
