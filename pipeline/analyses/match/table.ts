import { dyads } from '../../artefacts/dyads.ts'
import { profiles } from '../../artefacts/profiles.ts'
import type { MaterialOf, ResultsOf } from '../analysis.ts'
import { caseload } from '../composition/caseload-table.ts'
import { rePairedAssociations, rePairedHistogram } from './association-table.ts'
import { matchParts } from './parts-table.ts'

export const needs = { dyads, profiles }

export const quotes = { caseload }

export const writes = { matchParts, rePairedAssociations, rePairedHistogram }

export type Material = MaterialOf<typeof needs>

export type Results = ResultsOf<typeof quotes & typeof writes>
