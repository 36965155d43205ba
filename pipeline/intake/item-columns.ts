import { ROLES } from '../congruence/role.ts'
import { type Problem, problem } from '../problems.ts'
import { ANSWER_FIELDS } from '../study/layout-fields.ts'
import { scalesInFile } from '../study/scales/scales-in-file.ts'
import { LAYOUTS } from '../study/settings/layouts.ts'
import type { ItemColumns, SourceFile } from '../study/settings/source-file.ts'
import type { Study } from '../study/study.ts'
import { NUMBER, nameRule, oneOfWords } from './name-rule.ts'
import type { TextTable } from './text-table.ts'

/** A column with the answers to one item, and their scale, session and rater if its name or study.yaml gives them. */
export interface ItemColumn {
  readonly column: string
  readonly item: number
  readonly scale: string | null
  readonly session: string | null
  readonly rater: string | null
}

/** Recognises the item columns of a wide file by their names. */
export function itemColumnOf(study: Study, source: SourceFile): (column: string) => ItemColumn | null {
  const declared = new Set(Object.values(source.columns))
  const patterns: readonly ItemColumns[] = source.items ?? [{ columns: LAYOUTS[study.layout].items }]
  const wordsFor = (field: string, ours: readonly string[]) => {
    const theirs = Object.entries(source.values[field] ?? {})
    const pairs = theirs.flatMap(([our, words]) => words.map((word) => [word, our] as const))
    return new Map([...ours.map((word) => [word, word] as const), ...pairs])
  }
  const words = {
    scale: wordsFor('scale', [...scalesInFile(study.scales).keys()]),
    rater: wordsFor('rater', ROLES),
  }
  const allowed = {
    scale: oneOfWords(words.scale.keys()),
    rater: oneOfWords(words.rater.keys()),
    ...{ item: NUMBER, session: NUMBER },
  }
  const rules = patterns.map((it) => ({ it, name: nameRule(it.columns, allowed) }))
  return (column) => {
    if (declared.has(column) || source.ignore.includes(column)) return null
    for (const { it, name } of rules) {
      const parts = name.exec(column)?.groups
      if (!parts?.item) continue
      return {
        column,
        item: Number(parts.item),
        scale: parts.scale === undefined ? (it.scale ?? null) : words.scale.get(parts.scale)!,
        session: parts.session ?? (it.session === undefined ? null : String(it.session)),
        rater: parts.rater === undefined ? (it.rater ?? null) : words.rater.get(parts.rater)!,
      }
    }
    return null
  }
}

/** Differences between the item columns of a file and the items of the study's scales. */
export function itemColumnProblems(
  columns: readonly ItemColumn[],
  { head: { file, written, fields }, headLine }: TextTable,
  study: Study,
  source: SourceFile,
): Problem[] {
  const place = { file, line: headLine }
  const patterns = source.items?.map((it) => it.columns) ?? [LAYOUTS[study.layout].items]
  if (columns.length === 0) return [problem('no-item-columns', place, patterns)]
  const missing = ANSWER_FIELDS.filter(
    (field) => !fields.includes(field) && columns.some((it) => it[field] === null),
  )
  const problems = missing.map((field) =>
    problem('missing-column', place, source.columns[field] ?? field, written, null),
  )
  const words = scalesInFile(study.scales)
  for (const { column, item, scale } of columns) {
    const items = scale === null ? undefined : words.get(scale)?.items
    if (items !== undefined && !items.includes(item))
      problems.push(problem('unknown-item', { ...place, column, found: String(item) }, items))
  }
  const blocks = Map.groupBy(columns, ({ scale, session, rater }) => JSON.stringify([scale, session, rater]))
  for (const block of blocks.values()) {
    const scale = block[0]!.scale
    const scored = scale === null ? [] : (words.get(scale)?.scales ?? [])
    const items = [...new Set(scored.flatMap((key) => study.scales[key]!.items))].sort((a, b) => a - b)
    const absent = items.filter((item) => !block.some((it) => it.item === item))
    if (absent.length > 0)
      problems.push(problem('missing-item-column', { ...place, column: block[0]!.column }, scale!, absent))
  }
  return problems
}
