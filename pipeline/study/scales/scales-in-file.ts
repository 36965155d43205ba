import type { Scale } from './scale.ts'

/** The answers that the ratings file can have under one word of its scale column. */
export interface ScalesInFile {
  /** Permitted item numbers; items of a form that belong to no scale are read but not used. */
  readonly items: readonly number[]
  /** True if every item of a form is permitted, not only the items of one scale. */
  readonly wholeForm: boolean
  readonly range: readonly [low: number, high: number]
  /** The keys of the scales with items under this word. */
  readonly scales: readonly string[]
}

/**
 * The permitted words of the scale column of the ratings file, with their meaning. Usually a word is the key of a scale;
 * several scales of one form can share a word.
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
