import type { SourceFile } from '../study/settings/source-file.ts'
import type { Expected } from './column-problems.ts'

/**
 * The fields of each column: those that study.yaml assigns to it, and the field with its name. A declaration has priority
 * over an optional field with the name: with `code: C`, the column C is not a score.
 */
export function fieldsOfColumns(source: SourceFile, { needed, optional }: Expected): Map<string, string[]> {
  const fields = [...needed, ...optional]
  const declared = new Set(fields.flatMap((field) => source.columns[field] ?? []))
  const assigned = fields.filter(
    (field) => Object.hasOwn(source.columns, field) || needed.includes(field) || !declared.has(field),
  )
  return Map.groupBy(assigned, (field) => source.columns[field] ?? field)
}
