import { ROLES, type Role } from '../../congruence/role.ts'
import { TYPE_NAMES, TYPES } from '../../holland/type.ts'
import { make } from '../dom/make.ts'
import type { PairMeaning, PairsSeen } from '../engine/messages.ts'
import { type Matching, proposedMatching, scoresOf } from './matching.ts'

const SHOWN = 3

/** Which column is what, to be chosen; what is proposed says why, and shows what is in it. */
export function matchingForm(seen: PairsSeen, changed: (matching: Matching) => void) {
  const proposed = proposedMatching(seen)
  let matching = proposed
  const names = seen.columns.map(({ name }) => name)

  const choice = (meaning: PairMeaning, label: string) => {
    const hint = make('span', { class: 'hint', id: `${meaning}-hint` })
    const select = make(
      'select',
      { id: `${meaning}-column`, 'aria-describedby': hint.id, onchange: () => choose() },
      make('option', { value: '' }, 'no column'),
      names.map((name, i) =>
        make(
          'option',
          { value: String(i), selected: proposed[meaning] === name },
          seen.columns[i]!.isCodes ? `${name} (codes)` : name,
        ),
      ),
    )
    const tell = () => {
      const name = matching[meaning]
      const at = name === undefined ? -1 : names.indexOf(name)
      const cells = seen.firstRows.map((row) => row[at] ?? '').filter((cell) => cell !== '')
      const shown = at < 0 ? '' : [...new Set(cells)].slice(0, SHOWN).join(', ')
      const isProposed = name !== undefined && name === proposed[meaning]
      hint.textContent = [shown, isProposed ? 'proposed, because of its name' : '']
        .filter(Boolean)
        .join(' · ')
    }
    const choose = () => {
      const { [meaning]: _, ...others } = matching
      matching = select.value === '' ? others : { ...others, [meaning]: names[Number(select.value)]! }
      tell()
      changed(matching)
    }
    tell()
    return make('div', { class: 'choice' }, make('label', { for: select.id }, label), select, hint)
  }

  const person = (role: Role) => {
    const hasScores = scoresOf(role).some((it) => proposed[it] !== undefined)
    return make(
      'section',
      { class: `card person ${role}`, 'aria-labelledby': `match-${role}` },
      make(
        'h3',
        { id: `match-${role}` },
        make('span', { class: 'mark', 'aria-hidden': 'true' }),
        role === 'client' ? 'Client' : 'Therapist',
      ),
      choice(role, 'Holland code'),
      make(
        'details',
        { open: hasScores },
        make('summary', {}, 'Six scores'),
        TYPES.map((type, i) => choice(scoresOf(role)[i]!, `${type} ${TYPE_NAMES[type]}`)),
      ),
    )
  }
  return {
    element: make('div', { class: 'matching' }, ROLES.map(person)),
    matching: () => matching,
  }
}
