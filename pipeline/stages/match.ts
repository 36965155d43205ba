import { comparedPairs, inOrderOfIdentifiers } from '../analyses/compared-pairs.ts'
import { type CongruenceRow, congruence } from '../artefacts/congruence.ts'
import { dyads } from '../artefacts/dyads.ts'
import { profiles } from '../artefacts/profiles.ts'
import { indexNamed } from '../congruence/index-named.ts'
import { pairTieMean, pairValue } from '../congruence/pair-value.ts'
import { sampleNorms } from '../congruence/sample-norms.ts'
import { analysesOf } from './run/analyses-of-stage.ts'
import { rowsOf, type Stage } from './run/stage.ts'

const analyses = analysesOf('match', [congruence])

/** Computes every index of every pair, and compares the indices with chance. */
export const match: Stage = {
  name: 'match',
  reads: [...new Set([dyads, profiles, ...analyses.reads])],
  readsFilesOf: null,
  writes: [congruence, ...analyses.writes],
  writesFiles: null,
  async make(given) {
    const pairs = comparedPairs(given.rows(dyads), given.rows(profiles))
    const norms = sampleNorms(inOrderOfIdentifiers(pairs))
    const indices = given.study.indices.map(indexNamed)
    const values = pairs.flatMap(({ dyad_id, client, therapist }) =>
      indices.map((index): CongruenceRow => {
        const value = pairValue(index, client, therapist, norms)
        return { dyad_id, index: index.id, ...value, ...pairTieMean(index, client, therapist) }
      }),
    )
    const tables = [rowsOf(congruence, values)]
    return { tables: [...tables, ...(await analyses.tables(given, tables))] }
  },
}
