import { textExtent } from '../text-extent.ts'
import { wrappedLines } from '../wrapped-lines.ts'

/** A row of the lower panel: a heading, a choice with its ticks, or a further line of one of them. */
export interface ChoiceRow {
  /** Identifies the row, because two factors may have choices with the same name. */
  readonly key: string
  readonly label: string
  readonly kind: 'heading' | 'choice' | 'continued'
}

/** The ticks of one choice and one kind of specification, as one outline: pixels from the left end of its row, for a mark of size 4. */
export interface ChoiceTicks {
  readonly key: string
  readonly kind: string
  readonly outline: string
}

/** The part of a specification that the lower panel shows. */
export interface Chosen {
  readonly place: number
  readonly kind: string
  /** Choices by factor. */
  readonly choices: Readonly<Record<string, string>>
}

/** Two narrow spaces indent choices below the name of their factor. */
const INDENT = '\u00a0\u00a0'

/**
 * The rows of the lower panel: each factor as a heading, and its choices below it.
 * @param width that of the labels, in pixels; longer ones go on in further rows
 */
export function choiceRows(factors: Readonly<Record<string, readonly string[]>>, width: number): ChoiceRow[] {
  return Object.entries(factors).flatMap(([factor, choices]) => [
    ...rowsOf(factor, factor, 'heading', width),
    ...choices.flatMap((choice) => rowsOf(keyOf(factor, choice), choice, 'choice', width)),
  ])
}

function rowsOf(key: string, words: string, kind: 'heading' | 'choice', width: number): ChoiceRow[] {
  const indent = kind === 'choice' ? INDENT : ''
  const lines = wrappedLines(words, width - textExtent(indent, 'semibold'), 'semibold')
  return lines.map((line, i) =>
    i === 0
      ? { key, label: indent + line, kind }
      : { key: `${key}\n${i}`, label: indent + indent + line, kind: 'continued' as const },
  )
}

/** The choices of each factor, those with the lowest estimates first: the median of the specifications that made them. */
export function byEffect(
  rows: readonly (Pick<Chosen, 'choices'> & { readonly estimate: number })[],
  factors: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  const median = (factor: string, choice: string) => {
    const own = rows.filter(({ choices }) => choices[factor] === choice).map(({ estimate }) => estimate)
    return own.sort((a, b) => a - b)[Math.floor((own.length - 1) / 2)] ?? 0
  }
  return Object.fromEntries(
    Object.entries(factors).map(([factor, choices]) => {
      const effects = new Map(choices.map((choice) => [choice, median(factor, choice)]))
      return [factor, choices.toSorted((a, b) => effects.get(a)! - effects.get(b)!)]
    }),
  )
}

/**
 * A tick for every specification in the row of each of its choices. All ticks of a row and kind are one
 * outline, because thousands of single marks would make the drawing as large as the report.
 *
 * @param heights half the height of a tick by kind, in pixels
 */
export function choiceTicks(
  specifications: readonly Chosen[],
  width: number,
  heights: Readonly<Record<string, number>>,
): ChoiceTicks[] {
  const ticks = new Map<string, { key: string; kind: string; parts: string[] }>()
  for (const { place, kind, choices } of specifications) {
    const x = Number((((place - 0.5) / specifications.length) * width).toFixed(2))
    const half = heights[kind] ?? 0
    for (const [factor, choice] of Object.entries(choices)) {
      const key = keyOf(factor, choice)
      const row = ticks.get(`${kind}\n${key}`) ?? { key, kind, parts: [] }
      row.parts.push(`M${x},${-half}v${2 * half}`)
      ticks.set(`${kind}\n${key}`, row)
    }
  }
  return [...ticks.values()].map(({ key, kind, parts }) => ({ key, kind, outline: parts.join('') }))
}

function keyOf(factor: string, choice: string): string {
  return `${factor}: ${choice}`
}
