import { ANALYSES } from '../../analyses/analyses.ts'
import type { AnyAnalysis } from '../../analyses/analysis.ts'
import { analysisTable } from '../../artefacts/analysis.ts'
import type { Artefact } from '../../artefacts/artefact.ts'
import { congruence } from '../../artefacts/congruence.ts'
import { dyads } from '../../artefacts/dyads.ts'
import { exclusions } from '../../artefacts/exclusions.ts'
import { flow } from '../../artefacts/flow.ts'
import { inventory } from '../../artefacts/inventory.ts'
import { occupations } from '../../artefacts/occupations.ts'
import { people } from '../../artefacts/people.ts'
import { profiles } from '../../artefacts/profiles.ts'
import { ratings } from '../../artefacts/ratings.ts'
import { scales } from '../../artefacts/scales.ts'
import { sessionScores } from '../../artefacts/session-scores.ts'
import type { Study } from '../../study/study.ts'

/** All tables on disk, in the order of the stages. */
export function tablesOfStudy(study: Study): readonly Artefact[] {
  const of = (stage: AnyAnalysis['stage']) =>
    ANALYSES.filter((it) => it.stage === stage).flatMap(({ writes }) => Object.values(writes))
  return [
    ...[people, dyads, ratings, inventory, occupations, exclusions, flow],
    ...[profiles, scales, sessionScores, ...of('score')],
    ...[congruence, ...of('match')],
    ...[analysisTable(study), ...of('correlate')],
  ]
}
