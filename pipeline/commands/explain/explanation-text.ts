import type { Standing } from '../../congruence/standing.ts'
import { count, percentInText, shortest } from '../../document/apa.ts'
import { rangeInWords, SHOWN_DIGITS } from '../indices/index-in-words.ts'
import { type Cell, laidOut, paragraphRow } from '../indices/laid-out.ts'
import type { ExplainedIndex, Group } from './explained-pair.ts'
import { pairRows } from './pair-rows.ts'
import type { PersonAsked } from './person-asked.ts'

const HEADINGS: Readonly<Record<Group, string>> = {
  letters: 'LETTERS: which types both codes name',
  order: 'ORDER: where in the codes the shared types stand',
  hexagon: 'HEXAGON: how near on the hexagon the types are',
  scores: 'SCORES: how alike the two profiles of six scores are',
}

const ID_WIDTH = 25
const VALUE_WIDTH = 10

/** An explained pair for a terminal: the two people, then every index with its steps and where it stands. */
export function explanationText(
  explained: readonly ExplainedIndex[],
  client: PersonAsked,
  therapist: PersonAsked,
  width: number,
): string {
  const groups = Map.groupBy(explained, ({ group }) => group)
  const sections = (Object.keys(HEADINGS) as Group[])
    .filter((group) => groups.has(group))
    .flatMap((group) => [[], paragraphRow(HEADINGS[group]), ...groupRows(groups.get(group)!)])
  return laidOut([...pairRows(client, therapist), ...sections], width)
}

/** The indices that have a value one by one; the others together by the reason why they have none. */
function groupRows(explained: readonly ExplainedIndex[]): (readonly Cell[])[] {
  const reasons = Map.groupBy(
    explained.filter(({ reason }) => reason !== null),
    ({ reason }) => reason!,
  )
  const undefinedRows = [...reasons].flatMap(([reason, these]) => [
    [],
    paragraphRow(`Undefined, because ${reason}: ${these.map(({ index }) => index.id).join(', ')}.`, 2),
  ])
  return [...explained.filter(({ value }) => value !== null).flatMap(indexRows), ...undefinedRows]
}

function indexRows({ index, value, worked, standing, ties }: ExplainedIndex): (readonly Cell[])[] {
  const kind = index.direction === 'distance' ? 'distance, ' : ''
  const heading: Cell[] = [
    { text: index.id, width: ID_WIDTH },
    { text: shortest(value, SHOWN_DIGITS), width: VALUE_WIDTH },
    { text: `${index.title} (${kind}${rangeInWords(index)})` },
  ]
  const mean =
    ties === null
      ? null
      : `Mean over the ${count(ties.combinations)} pairs of codes that ties allow: ` +
        `${shortest(ties.mean, SHOWN_DIGITS)}; ${inWords(ties.standing)}`
  const lines = [worked, standing && `${capital(inWords(standing))}.`, mean && `${mean}.`]
  return [[], heading, ...lines.filter((line) => line !== null).map((line) => paragraphRow(line, 2))]
}

function inWords({ pairs, lessCongruent, equallyCongruent, moreCongruent }: Standing): string {
  const all = `all ${count(pairs)} pairs of codes`
  const equal = `equal to ${percentInText(equallyCongruent / pairs)}`
  if (moreCongruent === 0) return `most congruent of ${all}, ${equal}`
  if (lessCongruent === 0) return `least congruent of ${all}, ${equal}`
  const less = `more congruent than ${percentInText(lessCongruent / pairs)} of ${all}`
  return equallyCongruent === 0 ? less : `${less}, ${equal}`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
