import { shortest } from '../../document/apa.ts'
import { type Code, letters } from '../../holland/code.ts'
import { hexagonalDistance } from '../../holland/hexagon.ts'
import { TYPE_NAMES, TYPES } from '../../holland/type.ts'
import { SHOWN_DIGITS } from '../indices/index-in-words.ts'
import { type Cell, paragraphRow } from '../indices/laid-out.ts'
import type { PersonAsked } from './person-asked.ts'

const STEPS = ['0, the same type', '1, adjacent', '2, alternate', '3, opposite'] as const

/** Who the two people are: remarks, scores if known, and the codes letter by letter on the hexagon. */
export function pairRows(client: PersonAsked, therapist: PersonAsked): (readonly Cell[])[] {
  const remarks = [...client.remarks, ...therapist.remarks].flatMap((remark) => [[], paragraphRow(remark)])
  const scored = [client, therapist].filter(({ profile }) => profile !== null)
  return [
    paragraphRow(`Client ${client.code}, therapist ${therapist.code}`),
    ...remarks,
    ...(scored.length === 0 ? [] : [[], scoreRow('scores', TYPES), ...scored.map(scoresOf)]),
    [],
    placeRow('place', 'client', 'therapist', 'steps apart'),
    ...placeRows(client.code, therapist.code),
  ]
}

const scoreRow = (label: string, cells: readonly string[]): Cell[] => [
  { text: label, width: 12 },
  ...cells.map((text) => ({ text, width: 8 })),
]

const scoresOf = ({ role, profile }: PersonAsked): Cell[] =>
  scoreRow(
    role,
    profile!.map((score) => shortest(score, SHOWN_DIGITS)),
  )

const placeRow = (place: string, client: string, therapist: string, steps: string): Cell[] => [
  { text: place, width: 7 },
  { text: client, width: 15 },
  { text: therapist, width: 15 },
  { text: steps },
]

function placeRows(client: Code, therapist: Code): Cell[][] {
  const [own, there] = [letters(client), letters(therapist)]
  return Array.from({ length: Math.max(own.length, there.length) }, (_, i) => {
    const [p, u] = [own[i], there[i]]
    const steps = p === undefined || u === undefined ? '—' : STEPS[hexagonalDistance(p, u)]
    return placeRow(String(i + 1), p ? TYPE_NAMES[p] : '—', u ? TYPE_NAMES[u] : '—', steps)
  })
}
