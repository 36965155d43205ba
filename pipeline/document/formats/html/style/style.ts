import { CONTENTS_STYLE } from './contents.ts'
import { FIGURE_STYLE } from './figures.ts'
import { PAGE_STYLE } from './page.ts'
import { PRINT_STYLE } from './print.ts'
import { TABLE_STYLE } from './tables.ts'

/** The style of the page, by day and by night, for desk, phone and paper. */
export const STYLE = [PAGE_STYLE, CONTENTS_STYLE, TABLE_STYLE, FIGURE_STYLE, PRINT_STYLE].join('\n')
