import { make } from '../../dom/make.ts'
import { choose, write } from './fields.ts'
import { formCard } from './form-card.ts'
import type { FormState } from './form-state.ts'
import { confirmAll, line } from './line.ts'
import { rangeFields } from './range-fields.ts'
import { numbersIn, type Settings, textOf, valueAt } from './settings.ts'
import { withoutScale } from './without-scale.ts'

type Scale = Settings

/** The scales that were rated: a shipped questionnaire, or items and range of one's own. */
export function scalesCard(state: FormState): HTMLElement {
  const scales = (state.settings().scales ?? {}) as Readonly<Record<string, Scale>>
  const card = formCard(
    'scales',
    'Scales',
    'what clients or therapists rated',
    Object.entries(scales).map(([name, scale]) => scaleLines(state, name, scale)),
  )
  card.append(adding(state, scales), confirmAll(state.decided, card))
  return card
}

function scaleLines(state: FormState, name: string, scale: Scale): HTMLElement[] {
  const path = ['scales', name]
  const id = `scale-${name}`
  const own = scale.instrument === undefined
  const remove = make(
    'button',
    {
      type: 'button',
      class: 'plain',
      id: `${id}-remove`,
      'aria-label': `Remove ${name}`,
      onclick: () => state.replace(withoutScale(state.settings(), name, state.seen.files)),
    },
    'remove',
  )
  const form = choose(
    `${id}-form`,
    [['', 'a scale of my own'], ...formsOf(state)],
    own ? '' : `${scale.instrument} ${textOf(scale.scale)}`,
    (to) => state.set(path, to === '' ? ownScale(name) : ofForm(scale, to)),
  )
  const heading = line(state.decided, {
    ...{ id: `${id} form`, label: name, field: `${id}-form`, control: [form, ' ', remove] },
  })
  if (!own) return [heading]
  const total = make('input', {
    ...{ type: 'checkbox', id: `${id}-total`, checked: scale.given_as === 'score' },
    onchange: () => {
      const { items: _, given_as: __, ...others } = valueAt(state.settings(), path) as Scale
      state.set(path, total.checked ? { ...others, given_as: 'score' } : { ...others, items: 1 })
    },
  })
  const isTotal = scale.given_as === 'score'
  const items = write(
    `${id}-items`,
    Array.isArray(scale.items) ? scale.items.join(', ') : textOf(scale.items),
    (text) => {
      const numbers = numbersIn(text)
      if (numbers !== null) state.put([...path, 'items'], numbers.length === 1 ? numbers[0] : numbers)
    },
    5,
  )
  const reverse = write(
    `${id}-reverse`,
    ((scale.reverse ?? []) as number[]).join(', '),
    (text) => state.put([...path, 'reverse'], numbersIn(text) ?? undefined),
    7,
  )
  const label = write(
    `${id}-label`,
    textOf(scale.label),
    (text) => state.put([...path, 'label'], text.trim() || name),
    14,
  )
  const labelled = (words: string, field: HTMLInputElement) =>
    make('span', { class: 'word' }, make('label', { for: field.id }, words, ' '), field)
  return [
    heading,
    line(state.decided, {
      ...{ id: `${id} answers`, label: 'Items and answers', field: isTotal ? `${id}-range-0` : items.id },
      control: [
        !isTotal && labelled('items', items),
        rangeFields(state, [...path, 'range'], `${id}-range`, {
          before: isTotal ? 'scores from ' : 'answers from ',
          lowest: `${name}: lowest possible`,
          highest: `${name}: highest possible`,
        }),
        !isTotal && labelled('reversed', reverse),
        labelled('name in the report', label),
        make(
          'span',
          { class: 'word' },
          total,
          make('label', { for: total.id }, ' one score a session, not items'),
        ),
      ],
      hint: 'What is possible, not what was observed. Items: how many, or their numbers.',
    }),
  ]
}

const ownScale = (name: string) => ({
  label: name.charAt(0).toUpperCase() + name.slice(1),
  items: 1,
  range: [1, 7],
})

/** The scale of a shipped form; the word in the file stays. */
function ofForm({ in_file }: Scale, to: string): Settings {
  const [instrument, scale] = to.split(' ')
  return { instrument, ...(scale !== '' && { scale }), ...(in_file !== undefined && { in_file }) }
}

const formsOf = ({ instruments }: FormState) =>
  instruments.flatMap(({ id, title, scales }) =>
    scales.map(
      (scale) =>
        [
          `${id} ${scale.id}`,
          `${title}: ${scale.id}${scale.items === null ? '' : ` (${scale.items} items)`}`,
        ] as const,
    ),
  )

function adding(state: FormState, scales: Readonly<Record<string, Scale>>): HTMLElement {
  const name = make('input', {
    type: 'text',
    id: 'new-scale',
    size: 12,
    placeholder: 'e.g. bond',
    autocomplete: 'off',
  })
  const add = () => {
    const key = name.value
      .trim()
      .replace(/[^A-Za-z\d_-]+/g, '-')
      .replace(/^[^A-Za-z]+/, '')
    if (key === '' || scales[key] !== undefined) return
    name.value = ''
    state.set(['scales', key], ownScale(key))
  }
  return make(
    'p',
    { class: 'adding' },
    make('label', { for: name.id }, 'Another scale: '),
    name,
    ' ',
    make('button', { type: 'button', class: 'small', id: 'add-scale', onclick: add }, 'Add'),
  )
}
