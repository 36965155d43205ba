import type { TopLevelSpec } from 'vega-lite'
import type { FigureWidth } from '../../charts/theme.ts'
import { OTHERS, typeMatrix } from '../../charts/type-matrix.ts'
import { count, percent } from '../../document/apa.ts'
import { figureWords } from '../../document/figure-words.ts'
import { TYPE_NAMES } from '../../holland/type.ts'
import { plural } from '../../sentences/plural.ts'
import { shownMeetings } from './shown-meetings.ts'
import type { Results } from './table.ts'

/** Which types of clients meet which types of therapists; null if everything is withheld. */
export function meetingsFigure(results: Results, width: FigureWidth): TopLevelSpec | null {
  const shown = shownMeetings(results)
  if (shown.length === 0) return null
  const all = results.meetings.reduce((sum, { pairs }) => sum + pairs, 0)
  const alike = shown.filter(({ client, therapist }) => client === therapist)
  const most = shown.reduce((largest, cell) => (cell.pairs > largest.pairs ? cell : largest))
  const same = alike.reduce((sum, { pairs }) => sum + pairs, 0)
  const isWhole = shown.every(({ therapist }) => therapist !== OTHERS)
  const which =
    most.therapist === OTHERS ? 'of one of the other types' : `of the type ${TYPE_NAMES[most.therapist]}`
  const says = [
    `First letters of clients and therapists in ${count(all)} pairs.`,
    `Most often a client of the type ${TYPE_NAMES[most.client]} saw a therapist ${which}: ${count(most.pairs)} pairs (${percent(most.pairs / all)}).`,
    isWhole
      ? `In ${count(same)} pairs (${percent(same / all)}) both begin with the same letter.`
      : 'Types of therapists that could identify somebody are taken together.',
  ]
  return typeMatrix(
    shown.map((cell) => ({ ...cell, told: said(cell) })),
    {
      ...figureWords(results.study, 'Types of clients and of their therapists', says.join(' ')),
      client: 'Client’s first type',
      therapist: 'Therapist’s first type',
    },
    width,
  )
}

function said({ client, therapist, pairs }: ReturnType<typeof shownMeetings>[number]): string {
  const other = therapist === OTHERS ? 'therapist of another type' : `${TYPE_NAMES[therapist]} therapist`
  return `${TYPE_NAMES[client]} client, ${other}: ${plural(pairs, 'pair')}`
}
