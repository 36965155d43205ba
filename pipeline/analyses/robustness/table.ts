import type { ResultsOf } from '../analysis.ts'
import { caseload } from '../composition/caseload-table.ts'
import { associations } from '../correlations/table.ts'
import { intervals } from './intervals-table.ts'
import { permutations } from './permutations-table.ts'

export const needs = { associations }

export const quotes = { caseload }

export const writes = { intervals, permutations }

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes>
