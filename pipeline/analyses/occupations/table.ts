import { occupations } from '../../artefacts/occupations.ts'
import type { ResultsOf } from '../analysis.ts'

export const quotes = { occupations }

export type Results = ResultsOf<typeof quotes>
