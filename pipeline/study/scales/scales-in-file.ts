import type { Scale } from './scale.ts'

/** What may stand in the ratings file under one word of its scale column. */
export interface ScalesInFile {
  /** Numbers that an item may have; those of a form that no scale takes are read and left. */
  readonly items: readonly number[]
  /** Whether answers to every item of a form may stand there, and not only to those of one scale. */
  readonly wholeForm: boolean
  readonly range: readonly [low: number, high: number]
  /** The keys of the scales that take their items from here. */
  readonly scales: readonly string[]
}

/**
 * The words that the scale column of the ratings file may hold, with what they stand for. Usually a word is the key of a
 * scale; several scales of one form may share a word.
 */
export function scalesInFile(scales: Readonly<Record<string, Scale>>): ReadonlyMap<string, ScalesInFile> {
  const words = Map.groupBy(Object.entries(scales), ([, { inFile }]) => inFile)
  return new Map(
    [...words].map(([word, sharing]) => {
      const form = sharing[0]![1].form
      const wholeForm = form?.numbering === 'instrument' && (sharing.length > 1 || word !== sharing[0]![0])
      const items = wholeForm
        ? Array.from({ length: form.formItems }, (_, i) => i + 1)
        : [...new Set(sharing.flatMap(([, scale]) => scale.items))].sort((a, b) => a - b)
      return [word, { items, wholeForm, range: sharing[0]![1].range, scales: sharing.map(([key]) => key) }]
    }),
  )
}
