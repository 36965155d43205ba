import type { ResultsOf } from '../analysis.ts'
import { caseload } from '../composition/caseload-table.ts'
import { associations } from '../correlations/table.ts'
import { leading } from '../leading/table.ts'
import { nesting } from '../nesting/table.ts'
import { intervals } from './intervals-table.ts'
import { permutations } from './permutations-table.ts'

export const needs = { associations }

export const quotes = { caseload, nesting, leading }

export const writes = { intervals, permutations }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes>
