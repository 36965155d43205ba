import { ratings } from '../../artefacts/ratings.ts'
import type { ResultsOf } from '../analysis.ts'
import { itemStatistics } from './item-table.ts'
import { reliability } from './scale-table.ts'

export const needs = { ratings }

export const quotes = {}

export const writes = { reliability, itemStatistics }

export type Results = ResultsOf<typeof writes>
