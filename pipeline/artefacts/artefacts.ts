import type { Study } from '../study/study.ts'
import { analysis } from './analysis.ts'
import type { Artefact } from './artefact.ts'
import { associations } from './associations.ts'
import { caseload } from './caseload.ts'
import { chance } from './chance.ts'
import { composition } from './composition.ts'
import { congruence } from './congruence.ts'
import { descriptives } from './descriptives.ts'
import { distribution } from './distribution.ts'
import { dyads } from './dyads.ts'
import { exclusions } from './exclusions.ts'
import { itemStatistics } from './item-statistics.ts'
import { people } from './people.ts'
import { profiles } from './profiles.ts'
import { ratings } from './ratings.ts'
import { regressionLine } from './regression-line.ts'
import { reliability } from './reliability.ts'
import { scales } from './scales.ts'

/** Every table on disk, in the order of the data's path. */
export function artefacts(study: Study): readonly Artefact[] {
  return [
    people,
    dyads,
    ratings,
    exclusions,
    profiles,
    scales,
    reliability,
    itemStatistics,
    composition,
    caseload,
    congruence,
    chance,
    distribution,
    analysis(study),
    descriptives,
    associations,
    regressionLine,
  ]
}
