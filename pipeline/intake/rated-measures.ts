import type { Role } from '../congruence/role.ts'
import type { StudyData } from './study-data.ts'

/** What is rated on one scale by one role, in all sessions. */
export interface RatedMeasure {
  readonly scale: string
  readonly rater: Role
  /** The number of answers, without missing ones. */
  readonly answers: number
  readonly lowest: number
  readonly highest: number
  /** Sessions with an answer, in ascending order, and the number of pairs with an answer in each. */
  readonly sessions: readonly { readonly session: number; readonly pairs: number }[]
}

const known = new WeakMap<StudyData['answers'], readonly RatedMeasure[]>()

/** Every scale and rater with an answer, in the order of study.yaml, clients first; computed once for a table of answers. */
export function ratedMeasures({
  answers,
  study,
}: Pick<StudyData, 'answers' | 'study'>): readonly RatedMeasure[] {
  const cached = known.get(answers)
  if (cached !== undefined) return cached
  const measures = counted(answers)
  const order = Object.keys(study.scales)
  measures.sort((a, b) => order.indexOf(a.scale) - order.indexOf(b.scale) || (a.rater < b.rater ? -1 : 1))
  known.set(answers, measures)
  return measures
}

function counted({ ratings, rows, columns, columnsOf }: StudyData['answers']): RatedMeasure[] {
  const named = new Map<
    string,
    { scale: string; rater: Role; answers: number; lowest: number; highest: number; rated: Set<number> }
  >()
  const ofColumn = columnsOf.map(({ scale, rater }) => {
    const key = JSON.stringify([scale, rater])
    const measure = named.get(key) ?? {
      ...{ scale, rater: rater as Role, answers: 0, rated: new Set<number>() },
      ...{ lowest: Number.POSITIVE_INFINITY, highest: Number.NEGATIVE_INFINITY },
    }
    named.set(key, measure)
    return measure
  })
  const sessionOf: number[] = []
  for (let i = 0; i < ratings.length; i++) {
    const { value, session } = ratings[i]!
    if (value === null) continue
    const measure = ofColumn[columns[i]!]!
    measure.answers += 1
    if (value < measure.lowest) measure.lowest = value
    if (value > measure.highest) measure.highest = value
    measure.rated.add(rows[i]!)
    sessionOf[rows[i]!] = session
  }
  return [...named.values()]
    .filter(({ answers }) => answers > 0)
    .map(({ rated, ...measure }) => {
      const pairs = new Map<number, number>()
      for (const row of rated) pairs.set(sessionOf[row]!, (pairs.get(sessionOf[row]!) ?? 0) + 1)
      const sessions = [...pairs].sort(([a], [b]) => a - b).map(([session, pairs]) => ({ session, pairs }))
      return { ...measure, sessions }
    })
}
