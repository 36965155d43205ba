import type { SourceFile } from './source-file.ts'

const rules = new WeakMap<readonly string[], RegExp>()

/** True if `ignore` names the column, as it is or with * for any text: `phq_*`. */
export function isIgnored({ ignore }: Pick<SourceFile, 'ignore'>, column: string): boolean {
  if (ignore.length === 0) return false
  const rule = rules.get(ignore) ?? ruleOf(ignore)
  rules.set(ignore, rule)
  return rule.test(column)
}

function ruleOf(ignore: readonly string[]): RegExp {
  const patterns = ignore.map((name) =>
    name
      .split('*')
      .map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^]*'),
  )
  return new RegExp(`^(?:${patterns.join('|')})$`)
}
