import type { LineOf } from '../../checked-yaml.ts'
import { type Problem, problem } from '../../problems.ts'
import type { DeclaredSource } from '../declared-source.ts'
import { peopleRecord, sourceFiles } from '../layout.ts'
import { layoutFields } from '../layout-fields.ts'
import { LAYOUTS, RECORDS, type RecordKind } from '../settings/layouts.ts'
import type { DeclaredStudy } from '../study.ts'
import { everyRowContradictions } from './every-row-contradictions.ts'
import { itemNameContradictions } from './item-name-contradictions.ts'

/** Settings of the files that the layout of the study does not allow. */
export function fileContradictions(study: DeclaredStudy, file: string, lineOf: LineOf): Problem[] {
  const files = sourceFiles(study)
  return RECORDS.flatMap((kind) => {
    const declared = study.files[kind]
    if (declared === undefined) return []
    const { needed, optional } = layoutFields(study.layout, kind, files)
    const list = [declared].flat().map((source, i): DeclaredSource => {
      const path = ['files', kind, ...(Array.isArray(declared) ? [i] : [])]
      return {
        source,
        study,
        fields: [...needed, ...optional],
        isWide: LAYOUTS[study.layout].wide === kind,
        holdsInventory: study.inventory !== undefined && kind === peopleRecord(study.layout, files),
        at(option, entry, found) {
          const whole = [...path, option, ...(entry === null ? [] : [entry])]
          return { file, line: lineOf(whole), column: [...path, option].join('.'), found: found ?? null }
        },
      }
    })
    return [...list.flatMap(sourceContradictions), ...differentReadings(list, kind)]
  })
}

function sourceContradictions(it: DeclaredSource): Problem[] {
  const { source, study, fields, isWide, holdsInventory, at } = it
  // A wide file has no columns for these fields of an answer, but it can have words of its own for them.
  const ofRatings = isWide ? ['session', 'rater', 'scale', 'value'] : []
  const worded = [...fields, ...ofRatings, ...(holdsInventory ? ['answer'] : [])]
  const unknown = (option: 'columns' | 'values' | 'every_row', known: readonly string[]) =>
    Object.keys(source[option])
      .filter((field) => !known.includes(field))
      .map((field) => problem('unknown-key', at(option, field, field), known, field))
  const excluding = study.exclusions.flatMap(({ column }) => column ?? [])
  const selecting = [...Object.keys(source.only), ...Object.keys(source.except)]
  const named = [...Object.values(source.columns), ...selecting, ...excluding]
  return [
    ...unknown('columns', fields),
    ...unknown('values', worded),
    ...Object.keys(source.values)
      .filter((field) => fields.includes(field) && field.endsWith('_id'))
      .map((field) => {
        const why = 'identifiers are used as written and cannot have other words'
        return problem('wrong-setting', at('values', field, field), why, `delete ${field} under values`)
      }),
    ...unknown('every_row', fields),
    ...source.ignore
      .filter((column) => named.includes(column))
      .map((column) => {
        const why = 'this column is under ignore, but also under columns, only, except or exclusions'
        return problem('wrong-setting', at('ignore', null, column), why, 'keep one of them')
      }),
    ...everyRowContradictions(it),
    ...itemNameContradictions(it),
  ]
}

/**
 * Files of one kind that read the same cell differently. Rows of one person or pair in several files are merged, so their
 * cells must mean the same.
 */
function differentReadings([first, ...others]: readonly DeclaredSource[], kind: RecordKind): Problem[] {
  if (!first?.isWide || !first.fields.includes('client_id')) return []
  return others.flatMap(({ source, at }) =>
    (['decimal', 'missing'] as const).flatMap((option) => {
      if (JSON.stringify(source[option]) === JSON.stringify(first.source[option])) return []
      const why = `the files of ${kind} can have rows of the same person, but they differ in ${option}`
      return [problem('wrong-setting', at(option, null), why, `write the same ${option} for all of them`)]
    }),
  )
}
