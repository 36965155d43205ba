/** The three kinds of record in a study; each is a key under `files`. */
export const RECORDS = ['people', 'dyads', 'ratings'] as const

export type RecordKind = (typeof RECORDS)[number]

/** A layout: what one row is, which files are needed, and the usual names of columns with answers. */
interface Layout {
  readonly row: string
  readonly needs: readonly RecordKind[]
  /** The record whose file has items in columns; null if each answer is a row. */
  readonly wide: RecordKind | null
  /** The usual names of the columns: with the items, and with one score for each session. */
  readonly items: readonly string[]
}

/** The layouts of the files of a study. */
export const LAYOUTS = {
  tidy: { row: 'one person, one pair, one answer', needs: RECORDS, wide: null, items: [] },
  'items-wide': {
    row: 'pair × session × rater, a column for each item or score',
    needs: RECORDS,
    wide: 'ratings',
    items: ['{scale}_{item}', '{scale}'],
  },
  'dyad-session': {
    row: 'pair × session, with both people and a column for each item or score',
    needs: ['ratings'],
    wide: 'ratings',
    items: ['{rater}_{scale}_{item}', '{rater}_{scale}'],
  },
  dyad: {
    row: 'pair, with both people and a column for each item or score of each session',
    needs: ['dyads'],
    wide: 'dyads',
    items: ['{rater}_{scale}_{session}_{item}', '{rater}_{scale}_{session}'],
  },
} as const satisfies { [name: string]: Layout }

export type LayoutName = keyof typeof LAYOUTS

export const LAYOUT_NAMES = Object.keys(LAYOUTS) as [LayoutName, ...LayoutName[]]
