import type { LineOf } from '../../checked-yaml.ts'
import { ROLES } from '../../congruence/role.ts'
import { type Problem, problem } from '../../problems.ts'
import type { DeclaredSource } from '../declared-source.ts'
import { peopleRecord, sourceFiles } from '../layout.ts'
import { layoutFields } from '../layout-fields.ts'
import { isIgnored } from '../settings/ignored.ts'
import { LAYOUTS, RECORDS, type RecordKind } from '../settings/layouts.ts'
import type { DeclaredStudy } from '../study.ts'
import { everyRowContradictions } from './every-row-contradictions.ts'
import { itemNameContradictions } from './item-name-contradictions.ts'
import { wordContradictions } from './word-contradictions.ts'

/** Settings of the files that the layout of the study does not allow. */
export function fileContradictions(study: DeclaredStudy, file: string, lineOf: LineOf): Problem[] {
  const files = sourceFiles(study)
  return [
    ...unknownTherapists(study, file, lineOf),
    ...RECORDS.flatMap((kind) => {
      const declared = study.files[kind]
      if (declared === undefined) return []
      const { needed, optional } = layoutFields(study, kind, files)
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
    }),
  ]
}

/** Unknown therapists can only have their scores in the rows of their pairs. */
function unknownTherapists(study: DeclaredStudy, file: string, lineOf: LineOf): Problem[] {
  if (study.therapists === 'named') return []
  if (peopleRecord(study.layout, sourceFiles(study)) !== 'people') return []
  const place = { file, line: lineOf(['therapists']), column: 'therapists', found: 'unknown' }
  const why = 'without identifiers, the scores or codes of therapists must be in the rows of their pairs'
  const remedy =
    'use layout: dyad or dyad-session without files.people, or give each therapist an identifier and delete therapists'
  return [problem('wrong-setting', place, why, remedy)]
}

function sourceContradictions(it: DeclaredSource): Problem[] {
  const { source, study, fields, isWide, holdsInventory, at } = it
  // A wide file has no columns for these fields of an answer, but it can have words of its own for them.
  const ofRatings = isWide ? ['session', 'rater', 'scale', 'value'] : []
  const worded = [...fields, ...ofRatings, ...(holdsInventory ? ['answer'] : [])]
  const unknown = (option: 'columns' | 'values' | 'every_row', known: readonly string[]) =>
    Object.keys(source[option])
      .filter((field) => !known.includes(field))
      .map((field) => {
        const item = option === 'columns' && isWide ? namedItem(field, source.columns[field]!, study) : null
        if (item === null) return problem('unknown-key', at(option, field, field), known, field)
        const why = 'columns with answers are not named under columns'
        return problem(
          'wrong-setting',
          at(option, field, field),
          why,
          `write items: [${item}] for this file, with one entry for each column or a pattern for several`,
        )
      })
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
      .flatMap((name) => {
        const column = named.find((column) => isIgnored({ ignore: [name] }, column))
        return column === undefined ? [] : [{ name, column }]
      })
      .map(({ name, column }) => {
        const it =
          name === column ? 'this column is under ignore, but' : `this covers the column ${column}, which is`
        const why = `${it} also under columns, only, except or exclusions`
        return problem('wrong-setting', at('ignore', null, name), why, 'keep one of them')
      }),
    ...occupationsWithoutCodes(it),
    ...everyRowContradictions(it),
    ...wordContradictions(it),
    ...itemNameContradictions(it),
  ]
}

/** Occupations can stand for codes only where the file has codes of people. */
function occupationsWithoutCodes({ source, fields, at }: DeclaredSource): Problem[] {
  if (source.occupations === undefined || fields.some((field) => /(^|_)code$/.test(field))) return []
  const why = 'this file has no codes of people in the layout of the study'
  const remedy = 'write it for the file with the codes, and delete it here'
  return [problem('wrong-setting', at('occupations', null, source.occupations), why, remedy)]
}

/** The entry under items for a column that was named by the usual name of the layout: client_bond_1_1 or client_bond_1. */
function namedItem(field: string, column: string, study: DeclaredStudy): string | null {
  const scales = Object.entries(study.scales).map(([key, { in_file }]) => in_file ?? key)
  const words = { scale: oneOf(scales), rater: oneOf(ROLES), session: '\\d+', item: '\\d+' }
  for (const pattern of LAYOUTS[study.layout].items) {
    const rule = pattern.replace(/\{(\w+)\}/g, (_, word: keyof typeof words) => `(?<${word}>${words[word]})`)
    const parts = new RegExp(`^${rule}$`, 'i').exec(field)?.groups
    if (parts)
      return `{ columns: ${column}, ${Object.entries(parts)
        .map((part) => part.join(': '))
        .join(', ')} }`
  }
  return null
}

const oneOf = (words: readonly string[]) =>
  words.map((word) => word.replace(/\W/g, '\\$&')).join('|') || '(?!)'

/**
 * Files of one kind that read the same cell differently. Rows of one person or pair in several files are merged, so their
 * cells must mean the same.
 */
function differentReadings([first, ...others]: readonly DeclaredSource[], kind: RecordKind): Problem[] {
  if (!first?.isWide || !first.fields.includes('client_id')) return []
  return others.flatMap(({ source, at }) =>
    (['decimal', 'missing', 'occupations'] as const).flatMap((option) => {
      if (JSON.stringify(source[option]) === JSON.stringify(first.source[option])) return []
      const why = `the files of ${kind} can have rows of the same person, but they differ in ${option}`
      return [problem('wrong-setting', at(option, null), why, `write the same ${option} for all of them`)]
    }),
  )
}
