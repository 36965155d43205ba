import { type Problem, problem } from '../../problems.ts'
import { givesItem, itemPatterns } from '../../study/item-patterns.ts'
import { ANSWER_FIELDS } from '../../study/layout-fields.ts'
import { scalesInFile } from '../../study/scales/scales-in-file.ts'
import { isIgnored } from '../../study/settings/ignored.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'
import type { Study } from '../../study/study.ts'
import { NUMBER, nameRule } from '../name-rule.ts'
import type { TextTable } from '../text-table.ts'
import { columnWords } from './column-words.ts'
import { wordsNotDeclared } from './words-not-declared.ts'

/**
 * A column with the answers to one item, or with one score for each session. Scale, session and rater are null if
 * neither its name nor study.yaml gives them.
 */
export interface ItemColumn {
  readonly column: string
  /** Null if neither the name nor study.yaml gives the item of a scale with several. */
  readonly item: number | null
  readonly scale: string | null
  readonly session: string | null
  readonly rater: string | null
}

/** Recognises the columns of a wide file that have answers by their names. Names that give an item go first. */
export function itemColumnOf(study: Study, source: SourceFile): (column: string) => ItemColumn | null {
  const declared = new Set(Object.values(source.columns))
  const words = columnWords(study, source)
  const allowed = {
    scale: words.scale.allowed,
    rater: words.rater.allowed,
    session: words.session.allowed,
    item: NUMBER,
  }
  const rules = itemPatterns(study.layout, source)
    .toSorted((a, b) => Number(givesItem(b)) - Number(givesItem(a)))
    .map((it) => ({ it, name: nameRule(it.columns, allowed) }))
  const scales = scalesInFile(study.scales)
  return (column) => {
    if (declared.has(column) || isIgnored(source, column)) return null
    for (const { it, name } of rules) {
      const match = name.exec(column)
      if (match === null) continue
      const parts = match.groups ?? {}
      const meant = (field: (typeof ANSWER_FIELDS)[number]) =>
        parts[field] === undefined ? undefined : words[field].meaning(parts[field])
      const [scale, session, rater] = [meant('scale'), meant('session'), meant('rater')]
      if (scale === null || session === null || rater === null) continue
      const ofScale = scale ?? it.scale ?? source.every_row.scale ?? null
      const item = parts.item === undefined ? it.item : Number(parts.item)
      return {
        column,
        item: item ?? onlyItem(ofScale === null ? [...scales.values()] : [scales.get(ofScale)]),
        scale: scale ?? it.scale ?? null,
        session: session ?? (it.session === undefined ? null : String(it.session)),
        rater: rater ?? it.rater ?? null,
      }
    }
    return null
  }
}

/** The item that each of these scales has, if it has no other; null if they differ or have several. */
function onlyItem(scales: readonly ({ readonly items: readonly number[] } | undefined)[]): number | null {
  const items = new Set(scales.flatMap((scale) => scale?.items ?? []))
  return items.size === 1 ? [...items][0]! : null
}

/** Differences between the columns with answers and the items of the study's scales. */
export function itemColumnProblems(
  columns: readonly ItemColumn[],
  { head: { file, written, fields }, headLine }: TextTable,
  study: Study,
  source: SourceFile,
): Problem[] {
  const place = { file, line: headLine }
  if (columns.length === 0) {
    const patterns = source.items?.map((it) => it.columns) ?? [itemPatterns(study.layout, source)[0]!.columns]
    const open = written.filter((column, i) => fields[i] === null && !isIgnored(source, column))
    return [problem('no-item-columns', place, patterns, 'items', wordsNotDeclared(open, study, source))]
  }
  const missing = ANSWER_FIELDS.filter(
    (field) => !fields.includes(field) && columns.some((it) => it[field] === null),
  )
  const problems = missing.map((field) => {
    const { column } = columns.find((it) => it[field] === null)!
    const pattern = itemPatterns(study.layout, source)[0]!.columns
    return problem('answers-without', { ...place, column }, field, source.items === null ? column : pattern)
  })
  const words = scalesInFile(study.scales)
  const read = columns.filter((it) => it.item !== null)
  for (const { column, item, scale } of columns) {
    const items = scale === null ? undefined : words.get(scale)?.items
    if (item === null) {
      const isElsewhere = scale !== null && read.some((it) => it.scale === scale)
      const at = { ...place, column }
      if (isElsewhere) problems.push(problem('score-beside-items', at, scale))
      else problems.push(problem('score-of-items', at, scale, items?.length ?? null))
    } else if (items !== undefined && !items.includes(item))
      problems.push(problem('unknown-item', { ...place, column, found: String(item) }, items))
  }
  const blocks = Map.groupBy(read, ({ scale, session, rater }) => JSON.stringify([scale, session, rater]))
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
