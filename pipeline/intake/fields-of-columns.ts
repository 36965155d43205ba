import type { SourceFile } from '../study/settings/source-file.ts'
import type { Expected } from './column-problems.ts'

/**
 * The fields that each column serves: those that study.yaml gives it, and the one of its own name. An optional field of
 * its own name yields to what is declared: where `code: C` is, C is no score.
 */
export function fieldsOfColumns(source: SourceFile, { needed, optional }: Expected): Map<string, string[]> {
  const fields = [...needed, ...optional]
  const declared = new Set(fields.flatMap((field) => source.columns[field] ?? []))
  const serving = fields.filter(
    (field) => Object.hasOwn(source.columns, field) || needed.includes(field) || !declared.has(field),
  )
  return Map.groupBy(serving, (field) => source.columns[field] ?? field)
}
