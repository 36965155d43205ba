import { profiles } from '../../artefacts/profiles.ts'
import type { MaterialOf, Pairs, ResultsOf } from '../analysis.ts'
import { surfaceConditions } from './conditions-table.ts'
import { surfaceFits } from './fits-table.ts'
import { responseSurfaces } from './quantities-table.ts'
import type { settings } from './settings.ts'

export const needs = { profiles }

export const quotes = {}

export const writes = { surfaceFits, responseSurfaces, surfaceConditions }

export type Material = MaterialOf<typeof needs, typeof settings> & Pick<Pairs, 'frame'>

export type Results = ResultsOf<typeof writes, typeof settings>

/** What the figure is drawn from. */
export type Drawn = Results & MaterialOf<typeof needs, typeof settings> & Pick<Pairs, 'frame'>
