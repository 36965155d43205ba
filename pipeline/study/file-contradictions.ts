import type { LineOf } from '../checked-yaml.ts'
import { type Problem, problem } from '../problems.ts'
import { GUIDE } from './guide.ts'
import { LAYOUTS, peopleRecord, RECORDS, sourceFiles } from './layout.ts'
import { layoutFields } from './layout-fields.ts'
import type { DeclaredStudy } from './study.ts'

/** What the settings of the files say that the layout of the study does not allow. */
export function fileContradictions(study: DeclaredStudy, file: string, lineOf: LineOf): Problem[] {
  const files = sourceFiles(study)
  return RECORDS.flatMap((kind) => {
    const source = study.files[kind]
    if (source === undefined) return []
    const { needed, optional } = layoutFields(study.layout, kind, files)
    const isWide = LAYOUTS[study.layout].wide === kind
    const columns = [...needed, ...optional]
    // Answers and their items have no column of their own in a wide file, and still their own words.
    const answers = isWide ? ['session', 'rater', 'scale', 'value'] : []
    const ofInventory = study.inventory && kind === peopleRecord(study.layout, files) ? ['answer'] : []
    const worded = [...columns, ...answers, ...ofInventory]
    const unknown = (option: 'columns' | 'values', known: readonly string[]) =>
      Object.keys(source[option])
        .filter((field) => !known.includes(field))
        .map((field) => {
          const path = ['files', kind, option, field]
          const place = { file, line: lineOf(path), column: path.slice(0, -1).join('.'), found: field }
          return problem('unknown-key', place, known, field)
        })
    const problems = [...unknown('columns', columns), ...unknown('values', worded)]
    if (source.items === null) return problems
    const place = { file, line: lineOf(['files', kind, 'items']), column: `files.${kind}.items` }
    if (!isWide) {
      const why = `with layout ${study.layout} this file has no items in columns`
      return [...problems, problem('wrong-setting', place, why, GUIDE)]
    }
    const scales = Object.entries(study.scales).map(([key, { in_file }]) => in_file ?? key)
    const astray = source.items.flatMap((it) =>
      it.scale === undefined || scales.includes(it.scale) ? [] : [it.scale],
    )
    return [
      ...problems,
      ...astray.map((scale) => problem('unknown-scale', { ...place, found: scale }, scales, scale)),
      ...source.items
        .filter((it) => !it.columns.includes('{item}'))
        .map(({ columns }) => {
          const why = 'the name of a column tells the number of its item'
          return problem(
            'wrong-setting',
            { ...place, found: columns },
            why,
            'write {item} where the number stands',
          )
        }),
    ]
  })
}
