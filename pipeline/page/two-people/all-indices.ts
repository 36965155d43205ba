import type { ExplainedIndex, Group } from '../../commands/explain/explained-pair.ts'
import { GROUPS } from '../../commands/explain/groups.ts'
import { fill, make } from '../dom/make.ts'
import type { Compared } from './compared.ts'
import { EXPLAINABLE } from './explainable.ts'
import { indexRow } from './index-row.ts'

/**
 * Every index in its group; those without a value are named below the others with the reason.
 * @param sentence the sentence about an index, by its id
 */
export function allIndices(sentence: (id: string) => string) {
  const rows = new Map(EXPLAINABLE.map(({ index }) => [index.id, indexRow(index, () => sentence(index.id))]))
  const groups = (Object.keys(GROUPS) as Group[]).map((group) => {
    const own = EXPLAINABLE.filter((it) => it.group === group)
    const missing = make('div', { class: 'missing' })
    const element = make(
      'section',
      { class: 'group', 'aria-labelledby': `group-${group}` },
      make(
        'h4',
        { id: `group-${group}` },
        GROUPS[group].name,
        make('span', { class: 'about' }, GROUPS[group].about),
      ),
      own.map(({ index }) => rows.get(index.id)!.element),
      missing,
    )
    return { group, element, missing }
  })
  return {
    element: make(
      'div',
      { class: 'groups' },
      groups.map(({ element }) => element),
    ),
    show(explained: readonly ExplainedIndex[]) {
      for (const { group, element, missing } of groups) {
        const own = explained.filter((it) => it.group === group)
        const byReason = Map.groupBy(
          own.filter(({ reason }) => reason !== null),
          ({ reason }) => reason!,
        )
        element.hidden = own.length === 0
        fill(
          missing,
          [...byReason].map(([reason, without]) =>
            make(
              'p',
              {},
              `No value, because ${reason}: ${without.map(({ index }) => index.title).join('; ')}.`,
            ),
          ),
        )
      }
    },
    showIndex(it: ExplainedIndex, among: Compared | null) {
      rows.get(it.index.id)!.show(it, among)
    },
  }
}
