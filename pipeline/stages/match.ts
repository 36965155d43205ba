import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { type ChanceRow, chance } from '../artefacts/chance.ts'
import { analysedValue, type CongruenceRow, congruence } from '../artefacts/congruence.ts'
import { type DistributionRow, distribution } from '../artefacts/distribution.ts'
import { dyads } from '../artefacts/dyads.ts'
import { profileOf } from '../artefacts/profile-of.ts'
import { type ProfileRow, profiles } from '../artefacts/profiles.ts'
import { type ChanceDistribution, chanceDistribution } from '../congruence/chance-distribution.ts'
import type { CongruenceIndex } from '../congruence/congruence-index.ts'
import { indexNamed } from '../congruence/index-named.ts'
import { type Compared, pairTieMean, pairValue } from '../congruence/pair-value.ts'
import { type RePaired, rePairedCongruence } from '../congruence/re-paired-congruence.ts'
import { sampleNorms } from '../congruence/sample-norms.ts'
import { code } from '../holland/code.ts'
import { distributionSummary } from '../statistics/distribution-summary.ts'
import { derivedSeed } from '../study/derived-seed.ts'
import { rowsOf, type Stage } from './stage.ts'

/**
 * Shows every pair to every index, and sets each index against chance: its spread against that over all pairs of
 * codes, its mean against those of the same people paired otherwise.
 */
export const match: Stage = {
  name: 'match',
  reads: () => [dyads, profiles],
  readsFilesOf: null,
  writes: () => [congruence, chance, distribution],
  writesFiles: null,
  make({ study, rows }) {
    const people = new Map<string, Compared>(rows(profiles).map((row) => [row.person_id, compared(row)]))
    const indices = study.indices.map(indexNamed)
    const pairs = rows(dyads).map((pair) => ({
      ...pair,
      client: people.get(pair.client_id)!,
      therapist: people.get(pair.therapist_id)!,
    }))
    const inOrder = pairs.toSorted((a, b) => (a.dyad_id < b.dyad_id ? -1 : 1))
    const norms = sampleNorms(inOrder)
    const valueFor = (index: CongruenceIndex, client: Compared, therapist: Compared) => {
      const shown = pairValue(index, client, therapist, norms)
      if (study.ties.analyse === 'shown' || shown.value === null || index.basis === 'profile') return shown
      return { value: pairTieMean(index, client, therapist).tie_mean!, reason: null }
    }
    const matched = pairs.flatMap(({ dyad_id, client, therapist }) =>
      indices.map((index): CongruenceRow => {
        const shown = pairValue(index, client, therapist, norms)
        return { dyad_id, index: index.id, ...shown, ...pairTieMean(index, client, therapist) }
      }),
    )
    // Over all pairs of three-letter codes, unless the index compares shorter ones here.
    const shortest = pairs.reduce(
      (least, { client, therapist }) => Math.min(least, client.code.length, therapist.code.length),
      Number.POSITIVE_INFINITY,
    )
    // Averaging over ties narrows the spread, so that it cannot be held against that of single codes.
    const averaged =
      study.ties.analyse === 'averaged' &&
      pairs.some(({ client, therapist }) => client.tieCodes.length * therapist.tieCodes.length > 1)
    const referenceOf = (index: CongruenceIndex) =>
      index.basis === 'code' && !averaged && !(index.acceptsShorter && shortest < index.letters)
        ? chanceDistribution(index)
        : null
    const seed = derivedSeed(study.seed, 'match')
    const rePaired = rePairedCongruence(inOrder, indices, valueFor, {
      draws: study.resamples,
      level: study.confidence,
      random: () => xoroshiro128plus(seed),
      kindOf: kindsOf(study.ties.analyse),
    })
    const values = indices.map((_, i): number[] => {
      const own: number[] = []
      for (let row = i; row < matched.length; row += indices.length) {
        const value = analysedValue(matched[row]!, study)
        if (value !== null) own.push(value)
      }
      return own
    })
    return {
      tables: [
        rowsOf(congruence, matched),
        rowsOf(
          chance,
          indices.map((index, i) => chanceRow(index, values[i]!, rePaired[i]!, referenceOf(index), seed)),
        ),
        rowsOf(
          distribution,
          indices.flatMap((index, i) => distributionRows(index, values[i]!, referenceOf(index))),
        ),
      ],
    }
  },
}

/** A person of the profiles table as an index sees them. */
function compared(row: ProfileRow): Compared {
  const shown = code(row.code)
  return { code: shown, tieCodes: row.tie_codes?.split(' ').map(code) ?? [shown], profile: profileOf(row) }
}

/** What people have in common who have the same value of an index with everybody. */
function kindsOf(ties: 'shown' | 'averaged') {
  const codes = new Map<Compared, string>()
  return (basis: CongruenceIndex['basis'], person: Compared): Compared | string => {
    if (basis === 'profile') return person
    if (ties === 'shown') return person.code
    const known = codes.get(person) ?? [person.code, ...person.tieCodes].join(' ')
    codes.set(person, known)
    return known
  }
}

function chanceRow(
  index: CongruenceIndex,
  values: readonly number[],
  rePaired: RePaired,
  everyPair: ChanceDistribution | null,
  seed: number,
): ChanceRow {
  const { n, mean, sd, distinct, modeShare } = distributionSummary(values)
  return {
    index: index.id,
    n,
    mean,
    sd,
    n_values: distinct,
    mode_share: modeShare,
    all_pairs_mean: everyPair?.mean ?? null,
    all_pairs_sd: everyPair?.sd ?? null,
    sd_ratio: everyPair && sd !== null ? sd / everyPair.sd : null,
    repaired_mean: rePaired.mean,
    repaired_sd: rePaired.sd,
    repaired_low: rePaired.low,
    repaired_high: rePaired.high,
    difference: rePaired.difference,
    standardised_difference: rePaired.standardisedDifference,
    strangers_mean: rePaired.strangers,
    p: rePaired.p,
    p_se: rePaired.pStandardError,
    n_repairings: rePaired.count,
    repairings: rePaired.count === null ? null : rePaired.drawn === null ? 'enumerated' : 'drawn',
    n_drawn: rePaired.drawn,
    seed: rePaired.drawn === null ? null : seed,
    reason: rePaired.reason,
  }
}

/** Every value that occurs in the sample or, for an index of codes, can occur at all. */
function distributionRows(
  index: CongruenceIndex,
  values: readonly number[],
  everyPair: ChanceDistribution | null,
): DistributionRow[] {
  const chanceOf = new Map(everyPair?.counts.map(({ value, count }) => [value, count / everyPair.pairs]))
  const observed = new Map<number, number>()
  for (const value of values) observed.set(value, (observed.get(value) ?? 0) + 1)
  const possible = new Set([...chanceOf.keys(), ...observed.keys()])
  return [...possible]
    .sort((a, b) => a - b)
    .map((value) => {
      const n = observed.get(value) ?? 0
      const all_pairs_share = everyPair ? (chanceOf.get(value) ?? 0) : null
      return {
        index: index.id,
        value,
        n,
        share: values.length === 0 ? 0 : n / values.length,
        all_pairs_share,
      }
    })
}
