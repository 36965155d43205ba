import { analysedValue } from '../../artefacts/congruence.ts'
import type { Material } from './table.ts'

/** The values of an index in the pairs that have one. */
export type IndexValues = (index: string) => number[]

/** Looks up the values of every index once. */
export function valuesOfIndices({ study, congruence }: Pick<Material, 'study' | 'congruence'>): IndexValues {
  const byIndex = Map.groupBy(congruence, (row) => row.index)
  return (index) =>
    (byIndex.get(index) ?? []).map((row) => analysedValue(row, study)).filter((value) => value !== null)
}
