import { comparedPairs, inOrderOfIdentifiers } from '../../analyses/compared-pairs.ts'
import type { CongruenceRow } from '../../artefacts/congruence.ts'
import type { Dyad } from '../../artefacts/dyads.ts'
import type { ProfileRow } from '../../artefacts/profiles.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { pairTieMean, pairValue } from '../../congruence/pair-value.ts'
import { sampleNorms } from '../../congruence/sample-norms.ts'
import type { Study } from '../../study/study.ts'

/** Every index of every pair, with the reason where it has no value. */
export function congruenceRows(
  dyads: readonly Dyad[],
  profiles: readonly ProfileRow[],
  study: Study,
): CongruenceRow[] {
  const pairs = comparedPairs(dyads, profiles)
  const norms = sampleNorms(inOrderOfIdentifiers(pairs))
  const indices = study.indices.map(indexNamed)
  return pairs.flatMap(({ dyad_id, client, therapist }) =>
    indices.map((index): CongruenceRow => {
      const value = pairValue(index, client, therapist, norms)
      return { dyad_id, index: index.id, ...value, ...pairTieMean(index, client, therapist) }
    }),
  )
}
