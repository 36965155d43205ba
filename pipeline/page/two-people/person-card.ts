import type { Role } from '../../congruence/role.ts'
import { TYPE_NAMES, TYPES } from '../../holland/type.ts'
import { fill, make, setAttributes } from '../dom/make.ts'
import { NOBODY, type ReadPerson, type TypedPerson, typedNumber } from './typed-person.ts'

const LONGEST_CODE = 60

/**
 * Where one person is entered: a code, typed or picked letter by letter, or six scores.
 * @param changed is told what is typed now
 */
export function personCard(role: Role, changed: (typed: TypedPerson) => void) {
  const name = role === 'client' ? 'Client' : 'Therapist'
  let typed = NOBODY
  let range: readonly [number, number] = [0, 50]
  const change = (part: Partial<TypedPerson>) => {
    typed = { ...typed, ...part }
    show()
    changed(typed)
  }

  const message = make('p', { class: 'message', id: `${role}-message`, role: 'status' })
  const code = make('input', {
    ...{ id: `${role}-code`, class: 'code', type: 'text', maxlength: LONGEST_CODE, placeholder: 'e.g. SAE' },
    ...{ autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false' },
    'aria-describedby': `${role}-message`,
    oninput: () => change({ code: code.value }),
  })
  const letters = TYPES.map((type) =>
    make(
      'button',
      {
        type: 'button',
        class: 'type',
        title: TYPE_NAMES[type],
        onclick: () => change({ code: toggled(code.value, type) }),
      },
      make('span', { 'aria-hidden': 'true' }, type),
      make('span', { class: 'unseen' }, TYPE_NAMES[type]),
    ),
  )
  const byCode = make(
    'div',
    { class: 'by-code' },
    make('label', { for: code.id }, 'Holland code'),
    code,
    make(
      'div',
      { class: 'types', role: 'group', 'aria-label': `Types of the ${role}, most prominent first` },
      letters,
    ),
  )

  const fields = TYPES.map((type, i) => {
    const put = (text: string) => change({ scores: typed.scores.with(i, text) })
    const number = make('input', {
      ...{ id: `${role}-${type}`, type: 'text', inputmode: 'decimal', autocomplete: 'off', size: 5 },
      'aria-describedby': `${role}-message`,
      oninput: () => put(number.value),
    })
    const slider = make('input', {
      ...{ type: 'range', step: 'any', 'aria-label': `${TYPE_NAMES[type]}, slider` },
      oninput: () => put(String(Math.round(Number(slider.value)))),
    })
    const row = make(
      'div',
      { class: 'score' },
      make('label', { for: number.id }, make('b', {}, type), ` ${TYPE_NAMES[type]}`),
      slider,
      number,
    )
    return { number, slider, row }
  })
  const byScores = make(
    'fieldset',
    { class: 'by-scores' },
    make('legend', { class: 'unseen' }, `Six scores of the ${role}`),
    fields.map(({ row }) => row),
  )

  const choices = (['code', 'scores'] as const).map((by) =>
    make('input', {
      ...{ type: 'radio', name: `${role}-by`, id: `${role}-by-${by}`, value: by },
      onchange: () => change({ by }),
    }),
  )
  const element = make(
    'section',
    { class: `card person ${role}`, 'aria-labelledby': `${role}-name` },
    make('h3', { id: `${role}-name` }, make('span', { class: 'mark', 'aria-hidden': 'true' }), name),
    make(
      'div',
      { class: 'switch', role: 'group', 'aria-label': `How the ${role} is known` },
      choices.flatMap((input) => [
        input,
        make('label', { for: input.id }, input.value === 'code' ? 'a code' : 'six scores'),
      ]),
    ),
    byCode,
    byScores,
    message,
  )

  /** What was typed, in the fields; a field that has the focus keeps what is being typed. */
  function show() {
    byCode.hidden = typed.by !== 'code'
    byScores.hidden = typed.by !== 'scores'
    for (const input of choices) input.checked = input.value === typed.by
    if (code.value !== typed.code) code.value = typed.code
    const plain = typed.code.toUpperCase().replace(/[^A-Z]/g, '')
    letters.forEach((button, i) => {
      setAttributes(button, { 'aria-pressed': String(plain.includes(TYPES[i]!)) })
    })
    fields.forEach(({ number, slider }, i) => {
      const text = typed.scores[i]!
      if (number.value !== text) number.value = text
      setAttributes(slider, { min: range[0], max: range[1] })
      slider.value = String(typedNumber(text) ?? range[0])
    })
  }
  show()

  return {
    element,
    /** Puts something into the fields, as from a link or the drawing. */
    put(now: TypedPerson) {
      typed = now
      show()
    },
    /** The code that was read, or what is wrong. */
    tell({ person, problem }: ReadPerson, between: readonly [number, number]) {
      range = between
      show()
      setAttributes(message, { class: problem === null ? 'message' : 'message wrong' })
      setAttributes(code, { 'aria-invalid': problem !== null && typed.by === 'code' ? 'true' : null })
      const derived =
        person !== null && person.codeFrom === 'scores' ? [`Code: `, make('b', {}, person.code)] : []
      const remarks = person?.remarks.map((remark) => make('span', { class: 'remark' }, remark)) ?? []
      fill(message, problem ?? [...derived, ...remarks])
    },
  }
}

/** The code with this type at its end, or without it if it is there. */
function toggled(code: string, type: string): string {
  const plain = code.toUpperCase().replace(/[^A-Z]/g, '')
  return plain.includes(type) ? plain.replace(type, '') : plain + type
}
