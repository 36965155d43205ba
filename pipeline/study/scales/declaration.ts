import { type Place, type Problem, problem } from '../../problems.ts'
import type { DeclaredScale } from '../settings/declared-scale.ts'

/** One scale as study.yaml declares it, with what a problem about it needs. */
export interface Declaration {
  readonly key: string
  readonly declared: DeclaredScale
  /** Share of items that must be answered, unless the scale or the form sets another. */
  readonly share: number
  /** The place of a setting; null: of the scale as a whole. */
  at(setting: keyof DeclaredScale | null, found?: unknown): Place
  /** Every problem is added here. */
  readonly problems: Problem[]
}

/** Adds a problem for items named twice and reversed items outside the scale. */
export function checkNumbers(
  { key, at, problems }: Declaration,
  items: readonly number[],
  reverse: readonly number[],
): void {
  for (const [setting, list] of [['items', items] as const, ['reverse', reverse] as const]) {
    list.forEach((item, i) => {
      if (list.indexOf(item) < i) problems.push(problem('repeated-item', at(setting, item)))
      else if (setting === 'reverse' && !items.includes(item))
        problems.push(problem('reversed-outside-scale', at(setting, item), key))
    })
  }
}
