import { congruence } from '../../artefacts/congruence.ts'
import { flow } from '../../artefacts/flow.ts'
import { scales } from '../../artefacts/scales.ts'
import type { MaterialOf, ResultsOf } from '../analysis.ts'
import { analysisFlow } from './analysis-flow-table.ts'
import { missingReasons } from './missing-reasons-table.ts'
import { missingValues } from './missing-table.ts'

export const needs = { congruence, scales }

export const quotes = { flow }

export const writes = { missingValues, missingReasons, analysisFlow }

export type Material = MaterialOf<typeof needs>

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes>
