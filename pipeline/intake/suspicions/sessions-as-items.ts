import { type Problem, problem } from '../../problems.ts'
import { sourceFiles } from '../../study/layout.ts'
import { LAYOUTS } from '../../study/settings/layouts.ts'
import type { StudyData } from '../study-data.ts'

/** A word for a session directly before {item}. */
const WORD =
  /(?:^|[^\p{L}])(?:ses|sess|session|sessions|sitzung|std|stunde|visit|week|woche|wave|welle|time|zeitpunkt|mzp|tp|seance|sesion|seduta|sessie)[_\-. ]?\{item\}/iu

/** One letter for a session, as in "bond_s1", could also be part of the name of a form, as in "wai_s1". */
const LETTER = /(?:^|[^\p{L}])[stvw][_\-. ]?\{item\}/iu

/** A form with a letter in its name has more items than a scale whose sessions are taken for items. */
const FEW_ITEMS = 10

/** Patterns in which the number of an item stands where column names usually have the number of a session. */
export function sessionsAsItems({ study }: StudyData): Problem[] {
  const { wide } = LAYOUTS[study.layout]
  if (wide === null) return []
  return (sourceFiles(study)[wide] ?? []).flatMap(({ items, every_row }, i) =>
    (items ?? []).flatMap(({ columns, scale, session }) => {
      const isOneSession = session !== undefined || Object.hasOwn(every_row, 'session')
      const named = Object.entries(study.scales).filter(
        ([key, { inFile }]) => scale === undefined || scale === key || scale === inFile,
      )
      const isShort = named.every(([, { form, items }]) => form === null && items.length <= FEW_ITEMS)
      const hasScale = scale !== undefined || columns.includes('{scale}')
      const isLikely = WORD.test(columns) || (LETTER.test(columns) && hasScale && isShort)
      if (!isOneSession || !isLikely) return []
      const path = Array.isArray(study.files[wide]) ? [wide, i] : [wide]
      const place = { ...study.placeOf('files', ...path, 'items'), column: 'items', found: columns }
      return [problem('sessions-as-items', place, columns.replace('{item}', '{session}'))]
    }),
  )
}
