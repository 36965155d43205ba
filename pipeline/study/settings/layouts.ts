/** The three kinds of record that a study is made of, each with its own key under `files`. */
export const RECORDS = ['people', 'dyads', 'ratings'] as const

export type RecordKind = (typeof RECORDS)[number]

/** What one row of a layout is, which files it needs, and how its item columns are named unless declared. */
interface Layout {
  readonly row: string
  readonly needs: readonly RecordKind[]
  /** The record whose file has items in columns; null if an answer has a row of its own. */
  readonly wide: RecordKind | null
  readonly items: string
}

/** How the records may be laid out in files. */
export const LAYOUTS = {
  tidy: { row: 'one person, one pair, one answer', needs: RECORDS, wide: null, items: '' },
  'items-wide': {
    row: 'pair × session × rater, a column for each item',
    needs: RECORDS,
    wide: 'ratings',
    items: '{scale}_{item}',
  },
  'dyad-session': {
    row: 'pair × session, with both people and a column for each item',
    needs: ['ratings'],
    wide: 'ratings',
    items: '{rater}_{scale}_{item}',
  },
  dyad: {
    row: 'pair, with both people and a column for each item of each session',
    needs: ['dyads'],
    wide: 'dyads',
    items: '{rater}_{scale}_{session}_{item}',
  },
} as const satisfies { [name: string]: Layout }

export type LayoutName = keyof typeof LAYOUTS

export const LAYOUT_NAMES = Object.keys(LAYOUTS) as [LayoutName, ...LayoutName[]]
