import type { Standing } from '../../congruence/standing.ts'
import { count, percentInText, shortest } from '../../document/apa.ts'
import { PRINTED_DIGITS, rangeInWords } from '../indices/index-in-words.ts'
import { type Cell, layOut, paragraphRow } from '../indices/layout.ts'
import type { ExplainedIndex, Group } from './explained-pair.ts'
import type { ExplainedPerson } from './explained-person.ts'
import { pairRows } from './pair-rows.ts'

const HEADINGS: Readonly<Record<Group, string>> = {
  letters: 'LETTERS: the types that both codes contain',
  order: 'ORDER: the positions of the shared types in the codes',
  hexagon: 'HEXAGON: the distances between the types on the hexagon',
  scores: 'SCORES: the similarity of the two profiles of six scores',
}

const ID_WIDTH = 25
const VALUE_WIDTH = 10

/** An explained pair for a terminal: the two people, then every index with its steps and its rank among all pairs. */
export function explanationText(
  explained: readonly ExplainedIndex[],
  client: ExplainedPerson,
  therapist: ExplainedPerson,
  width: number,
): string {
  const groups = Map.groupBy(explained, ({ group }) => group)
  const sections = (Object.keys(HEADINGS) as Group[])
    .filter((group) => groups.has(group))
    .flatMap((group) => [[], paragraphRow(HEADINGS[group]), ...groupRows(groups.get(group)!)])
  return layOut([...pairRows(client, therapist), ...sections], width)
}

/** The defined indices one by one, then the undefined ones grouped by reason. */
function groupRows(explained: readonly ExplainedIndex[]): (readonly Cell[])[] {
  const reasons = Map.groupBy(
    explained.filter(({ reason }) => reason !== null),
    ({ reason }) => reason!,
  )
  const undefinedRows = [...reasons].flatMap(([reason, indices]) => [
    [],
    paragraphRow(`Undefined, because ${reason}: ${indices.map(({ index }) => index.id).join(', ')}.`, 2),
  ])
  return [...explained.filter(({ value }) => value !== null).flatMap(indexRows), ...undefinedRows]
}

function indexRows({ index, value, worked, standing, ties }: ExplainedIndex): (readonly Cell[])[] {
  const kind = index.direction === 'distance' ? 'distance, ' : ''
  const heading: Cell[] = [
    { text: index.id, width: ID_WIDTH },
    { text: shortest(value, PRINTED_DIGITS), width: VALUE_WIDTH },
    { text: `${index.title} (${kind}${rangeInWords(index)})` },
  ]
  const mean =
    ties === null
      ? null
      : `Mean over the ${count(ties.combinations)} pairs of codes that ties allow: ` +
        `${shortest(ties.mean, PRINTED_DIGITS)}; ${inWords(ties.standing)}`
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
