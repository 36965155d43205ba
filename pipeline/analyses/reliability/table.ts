import { ratings } from '../../artefacts/ratings.ts'
import { sessionScores } from '../../artefacts/session-scores.ts'
import type { ResultsOf } from '../analysis.ts'
import { itemStatistics } from './item-table.ts'
import { reliability } from './scale-table.ts'
import { sessionReliability } from './session-table.ts'

export const needs = { ratings, sessionScores }

export const quotes = {}

export const writes = { reliability, itemStatistics, sessionReliability }

export type Results = ResultsOf<typeof writes>
