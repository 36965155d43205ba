import { PAGE_STYLE } from '../../../document/formats/html/style/page.ts'
import { TABLE_STYLE } from '../../../document/formats/html/style/tables.ts'
import { FORM_STYLE } from './forms.ts'
import { FRAME_STYLE } from './frame.ts'
import { PRINT_STYLE } from './print.ts'
import { TWO_PEOPLE_STYLE } from './two-people.ts'
import { WORK_STYLE } from './work.ts'

/** The style of the page: that of the report, and what a page has that is worked with. */
export const STYLE = [
  PAGE_STYLE,
  TABLE_STYLE,
  FRAME_STYLE,
  FORM_STYLE,
  TWO_PEOPLE_STYLE,
  WORK_STYLE,
  PRINT_STYLE,
].join('\n')
