import { itemPatterns } from '../../study/item-patterns.ts'
import { ANSWER_FIELDS } from '../../study/layout-fields.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'
import type { Study } from '../../study/study.ts'
import { NUMBER, nameRule } from '../name-rule.ts'
import { columnWords } from './column-words.ts'

/** A word in column names that would fit a pattern if study.yaml said what it stands for. */
export interface WordNotDeclared {
  readonly column: string
  readonly field: (typeof ANSWER_FIELDS)[number]
  readonly word: string
}

/** The columns that no pattern fits only because of a word of the researcher's own, the first for each word. */
export function wordsNotDeclared(
  columns: readonly string[],
  study: Study,
  source: SourceFile,
): WordNotDeclared[] {
  const { scale, rater, session } = columnWords(study, source)
  const known = { scale: scale.allowed, rater: rater.allowed, session: session.allowed, item: NUMBER }
  for (const { columns: pattern } of itemPatterns(study.layout, source)) {
    const open = ANSWER_FIELDS.filter((field) => pattern.includes(`{${field}}`))
    const loosened = [...open.map((field) => [field]), ...(open.length > 1 ? [open] : [])]
    for (const fields of loosened) {
      const anyWord = Object.fromEntries(fields.map((field) => [field, '[^_\\d][^_]*?|[^_]+?']))
      const rule = nameRule(pattern, { ...known, ...anyWord })
      const found = columns.flatMap((column) => {
        const parts = rule.exec(column)?.groups
        return parts ? fields.map((field) => ({ column, field, word: parts[field]! })) : []
      })
      if (found.length > 0) return found.filter((it, i) => found.findIndex((e) => e.field === it.field) === i)
    }
  }
  return []
}
