import { INDICES } from '../../../congruence/indices.ts'
import { titleInText } from '../../../congruence/title-in-text.ts'
import { EARLY_SESSIONS } from '../../../instruments/early-score.ts'
import { make } from '../../dom/make.ts'
import { choose, write } from './fields.ts'
import { formCard } from './form-card.ts'
import type { FormState } from './form-state.ts'
import { hasScores } from './has-scores.ts'
import { confirmAll, line } from './line.ts'
import { rangeFields } from './range-fields.ts'
import { numbersIn, textOf, valueAt } from './settings.ts'

const RATERS = [
  ['client', 'rated by the client'],
  ['therapist', 'rated by the therapist'],
] as const

/** Outcomes, early sessions, indices and the one hypothesis. */
export function planCard(state: FormState): HTMLElement {
  const card = formCard(
    'plan',
    'Plan',
    'decided before the results are seen',
    outcomeLines(state),
    sessionsLine(state),
    profileRangeLine(state),
    indicesLine(state),
    hypothesisLine(state),
  )
  card.append(confirmAll(state.decided, card))
  return card
}

function outcomeLines(state: FormState): HTMLElement[] {
  const outcomes = (state.settings().outcomes ?? {}) as Readonly<
    Record<string, { scale?: string; rater?: string }>
  >
  const scales = Object.keys((state.settings().scales ?? {}) as object)
  const lines = Object.entries(outcomes).map(([name, { scale, rater }]) => {
    const id = `outcome-${name}`
    const put = (part: object) =>
      state.set(['outcomes', name], { ...(valueAt(state.settings(), ['outcomes', name]) as object), ...part })
    return line(state.decided, {
      ...{ id, label: `Outcome “${name}”`, field: `${id}-scale` },
      control: [
        choose(
          `${id}-scale`,
          scales.map((it) => [it, it] as const),
          textOf(scale),
          (to) => put({ scale: to }),
        ),
        ' ',
        choose(`${id}-rater`, RATERS, rater ?? 'client', (to) => put({ rater: to }), `Who rated ${name}`),
        ' ',
        make(
          'button',
          {
            type: 'button',
            class: 'plain',
            id: `${id}-remove`,
            'aria-label': `Remove ${name}`,
            onclick: () => state.set(['outcomes', name], undefined),
          },
          'remove',
        ),
      ],
    })
  })
  const free = scales
    .flatMap((scale) =>
      RATERS.map(([rater]) => ({ scale, rater, name: rater === 'client' ? scale : `${scale}-by-therapist` })),
    )
    .filter(
      ({ scale, rater }) =>
        !Object.values(outcomes).some((it) => it.scale === scale && (it.rater ?? 'client') === rater),
    )
  const select = choose(
    'new-outcome',
    free.map(({ name, scale, rater }) => [name, `${scale} rated by the ${rater}`] as const),
    free[0]?.name ?? '',
    () => {},
  )
  const add = () => {
    const it = free.find(({ name }) => name === select.value)
    if (it !== undefined) state.set(['outcomes', it.name], { scale: it.scale, rater: it.rater })
  }
  const adding = make(
    'p',
    { class: 'adding', hidden: free.length === 0 },
    make('label', { for: 'new-outcome' }, 'Another outcome: '),
    select,
    ' ',
    make('button', { type: 'button', class: 'small', id: 'add-outcome', onclick: add }, 'Add'),
  )
  return [...lines, adding]
}

function sessionsLine(state: FormState): HTMLElement {
  const early = (state.settings().early_sessions ?? EARLY_SESSIONS) as readonly number[]
  return line(state.decided, {
    ...{ id: 'early sessions', label: 'Early sessions', field: 'early-sessions' },
    control: [
      write(
        'early-sessions',
        early.join(', '),
        (text) => {
          const numbers = numbersIn(text)
          if (numbers !== null) state.put(['early_sessions'], numbers)
        },
        12,
      ),
      ' ',
      choose(
        'early-rating',
        [
          ['mean', 'their mean'],
          ['first', 'the first of them with a rating'],
          ['last', 'the last of them with a rating'],
        ],
        textOf(state.settings().early_rating ?? 'mean'),
        (to) => state.put(['early_rating'], to),
        'What of the early sessions',
      ),
    ],
    hint: 'the sessions whose ratings are related to congruence',
  })
}

/** The range of the six scores; an inventory says it itself. */
function profileRangeLine(state: FormState): HTMLElement | null {
  const { profile_range: declared, inventory } = state.settings()
  const isOpen = inventory === undefined && hasScores(state)
  if (declared === undefined ? !isOpen : !Array.isArray(declared)) return null
  return line(state.decided, {
    ...{ id: 'profile range', label: 'Possible interest scores', field: 'profile-range-0' },
    control: rangeFields(state, ['profile_range'], 'profile-range', {
      before: 'from ',
      lowest: 'Lowest possible interest score',
      highest: 'Highest possible interest score',
    }),
    hint: 'of the inventory, not what was observed',
  })
}

function indicesLine(state: FormState): HTMLElement {
  const chosenNow = () => (state.settings().indices ?? []) as readonly string[]
  const box = (id: string, title: string) => {
    const input = make('input', {
      ...{ type: 'checkbox', id: `use-${id}`, checked: chosenNow().includes(id) },
      onchange: () =>
        state.set(
          ['indices'],
          INDICES.map((it) => it.id).filter((it) => (it === id ? input.checked : chosenNow().includes(it))),
        ),
    })
    return make('span', { class: 'tick' }, input, make('label', { for: input.id }, ` ${title}`))
  }
  const of = (basis: 'code' | 'profile') =>
    INDICES.filter((it) => it.basis === basis).map(({ id, title }) => box(id, title))
  const hasProfiles = INDICES.some(({ id, basis }) => basis === 'profile' && chosenNow().includes(id))
  return line(state.decided, {
    ...{ id: 'indices', label: 'Indices', field: `use-${INDICES[0]!.id}` },
    control: [
      make('div', { class: 'ticks' }, of('code')),
      make(
        'details',
        { id: 'profile-indices', open: hasProfiles },
        make('summary', {}, 'Indices of six scores'),
        make('div', { class: 'ticks' }, of('profile')),
      ),
    ],
  })
}

function hypothesisLine(state: FormState): HTMLElement {
  const settings = state.settings()
  const chosen = (settings.indices ?? []) as readonly string[]
  const outcomes = Object.keys((settings.outcomes ?? {}) as object)
  const at = (key: string) => textOf(valueAt(settings, ['hypothesis', key]))
  const put = (key: string) => (to: string) => state.put(['hypothesis', key], to)
  return line(state.decided, {
    ...{ id: 'hypothesis', label: 'The one hypothesis', field: 'hypothesis-index' },
    control: [
      choose(
        'hypothesis-index',
        chosen.map((id) => [id, titleInText(id)] as const),
        at('index'),
        put('index'),
      ),
      ' and ',
      choose(
        'hypothesis-outcome',
        outcomes.map((it) => [it, it] as const),
        at('outcome'),
        put('outcome'),
        'Outcome of the hypothesis',
      ),
      ' are ',
      choose(
        'hypothesis-direction',
        [
          ['positive', 'positively related'],
          ['negative', 'negatively related'],
          ['either', 'related, either way'],
        ],
        at('direction'),
        put('direction'),
        'Direction of the hypothesis',
      ),
    ],
    hint: 'declare it before you see the data; every other test is reported as exploratory',
  })
}
