import { type Place, type Problem, problem } from '../../problems.ts'
import type { DeclaredScale } from '../settings/declared-scale.ts'

/** One scale as study.yaml declares it, with what it takes to say what is wrong with it. */
export interface Declaration {
  readonly key: string
  readonly declared: DeclaredScale
  /** Share of items that must be answered where neither scale nor form says otherwise. */
  readonly share: number
  /** Where a setting stands; null: the scale as a whole. */
  at(setting: keyof DeclaredScale | null, found?: unknown): Place
  /** Grows with every mistake. */
  readonly problems: Problem[]
}

/** Notes items that are named twice and reversed items outside the scale. */
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
