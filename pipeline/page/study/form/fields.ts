import { make } from '../../dom/make.ts'

/** A choice. @param choices value and words */
export function choose(
  id: string,
  choices: readonly (readonly [value: string, words: string])[],
  value: string,
  changed: (value: string) => void,
  /** Its name, if no label says it. */
  name: string | null = null,
): HTMLSelectElement {
  const all =
    choices.some(([it]) => it === value) || value === '' ? choices : [...choices, [value, value] as const]
  const select = make(
    'select',
    { id, 'aria-label': name, onchange: () => changed(select.value) },
    all.map(([it, words]) => make('option', { value: it, selected: it === value }, words)),
  )
  return select
}

/** A field for words; told when somebody leaves it. */
export function write(
  id: string,
  value: string,
  changed: (text: string) => void,
  size?: number,
): HTMLInputElement {
  const input = make('input', {
    ...{ id, type: 'text', value, size: size ?? null, autocomplete: 'off', spellcheck: 'false' },
    class: size === undefined ? 'wide' : null,
    onchange: () => changed(input.value),
  })
  return input
}

/** A field for a number; what is no number is marked and not taken. */
export function writeNumber(
  id: string,
  value: unknown,
  name: string,
  changed: (number: number) => void,
): HTMLInputElement {
  const input = make('input', {
    ...{ id, type: 'text', inputmode: 'decimal', size: 5, autocomplete: 'off', 'aria-label': name },
    onchange: () => {
      const number = Number(input.value.trim().replace(',', '.'))
      const isNumber = input.value.trim() !== '' && Number.isFinite(number)
      input.toggleAttribute('aria-invalid', !isNumber)
      if (isNumber) changed(number)
    },
  })
  input.value = value === undefined || value === null ? '' : String(value)
  return input
}
