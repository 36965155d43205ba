import { shippedInstruments } from './instruments.ts'

/** A questionnaire of this project, as a form offers it for choice. */
export interface KnownInstrument {
  readonly id: string
  readonly title: string
  readonly items: number
  /** Lowest and highest answer to an item; null if they are unknown. */
  readonly range: readonly [low: number, high: number] | null
  /** Its scales, each with the number of its items if that is known. */
  readonly scales: readonly { readonly id: string; readonly label: string; readonly items: number | null }[]
}

export const knownInstruments = (): readonly KnownInstrument[] =>
  [...shippedInstruments().values()].map(({ id, title, items, range, scales }) => ({
    ...{ id, title, items, range },
    scales: Object.entries(scales).map(([scale, { label, items, count }]) => ({
      ...{ id: scale, label, items: items?.length ?? count ?? null },
    })),
  }))
