import { congruence } from '../../artefacts/congruence.ts'
import { dyads } from '../../artefacts/dyads.ts'
import { people } from '../../artefacts/people.ts'
import { profiles } from '../../artefacts/profiles.ts'
import { ratings } from '../../artefacts/ratings.ts'
import type { Reading } from '../../artefacts/reading.ts'
import { scales } from '../../artefacts/scales.ts'
import { earlyMeasures } from '../../scores/early-measures.ts'
import { profileRow } from '../../scores/profile-row.ts'
import { scaleRows } from '../../scores/scale-rows.ts'
import type { Study } from '../../study/study.ts'
import { congruenceRows } from '../analysis-table/congruence-rows.ts'
import type { Loaded } from '../load.ts'
import { type FilesUnderstood, filesUnderstood } from './files-understood.ts'
import { type PairsUnderstood, pairsUnderstood } from './pairs-understood.ts'

/** What the files and the plan of a study are taken for, before anything is analysed. */
export type Understood = PairsUnderstood & FilesUnderstood

/** What was understood of the files that were loaded. */
export function understood({ tables = [], data, remaining }: Loaded, study: Study): Understood {
  const known = new Map(tables.map(({ artefact, rows }) => [artefact.file, rows as readonly unknown[]]))
  const rows: Reading['rows'] = ({ file }) => known.get(file) as never
  const coded = rows(people).map((person) => profileRow(person, study.ties.band))
  known.set(profiles.file, coded)
  known.set(scales.file, scaleRows(rows(dyads), earlyMeasures(rows(ratings), study), study))
  known.set(congruence.file, congruenceRows(rows(dyads), coded, study))
  return { ...pairsUnderstood({ study, rows }), ...filesUnderstood(data, remaining) }
}
