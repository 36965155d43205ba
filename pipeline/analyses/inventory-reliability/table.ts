import { dyads } from '../../artefacts/dyads.ts'
import { inventory } from '../../artefacts/inventory.ts'
import { people } from '../../artefacts/people.ts'
import type { ResultsOf } from '../analysis.ts'
import { inventoryItems } from './item-table.ts'
import { inventoryReliability } from './scale-table.ts'

export const needs = { dyads, inventory, people }

export const quotes = {}

export const writes = { inventoryReliability, inventoryItems }

export type Results = ResultsOf<typeof writes>
