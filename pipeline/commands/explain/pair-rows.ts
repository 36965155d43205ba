import { shortest } from '../../document/apa.ts'
import { type Code, letters } from '../../holland/code.ts'
import { hexagonalDistance } from '../../holland/hexagon.ts'
import { TYPE_NAMES, TYPES } from '../../holland/type.ts'
import { PRINTED_DIGITS } from '../indices/index-in-words.ts'
import { type Cell, paragraphRow } from '../indices/layout.ts'
import type { ExplainedPerson } from './explained-person.ts'

const STEPS = ['0, the same type', '1, adjacent', '2, alternate', '3, opposite'] as const

/** The two people: remarks, scores if known, and the codes letter by letter on the hexagon. */
export function pairRows(client: ExplainedPerson, therapist: ExplainedPerson): (readonly Cell[])[] {
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

const scoresOf = ({ role, profile }: ExplainedPerson): Cell[] =>
  scoreRow(
    role,
    profile!.map((score) => shortest(score, PRINTED_DIGITS)),
  )

const placeRow = (place: string, client: string, therapist: string, steps: string): Cell[] => [
  { text: place, width: 7 },
  { text: client, width: 15 },
  { text: therapist, width: 15 },
  { text: steps },
]

function placeRows(client: Code, therapist: Code): Cell[][] {
  const [ofClient, ofTherapist] = [letters(client), letters(therapist)]
  return Array.from({ length: Math.max(ofClient.length, ofTherapist.length) }, (_, i) => {
    const [c, t] = [ofClient[i], ofTherapist[i]]
    const steps = c === undefined || t === undefined ? '—' : STEPS[hexagonalDistance(c, t)]
    return placeRow(String(i + 1), c ? TYPE_NAMES[c] : '—', t ? TYPE_NAMES[t] : '—', steps)
  })
}
