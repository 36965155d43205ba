import { count, shortest } from '../../document/apa.ts'
import { PRINTED_DIGITS, rangeInWords } from '../indices/index-in-words.ts'
import { type Cell, layOut, paragraphRow } from '../indices/layout.ts'
import type { ExplainedIndex, Group } from './explained-pair.ts'
import type { ExplainedPerson } from './explained-person.ts'
import { GROUPS } from './groups.ts'
import { pairRows } from './pair-rows.ts'
import { standingInWords } from './standing-in-words.ts'

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
  const sections = (Object.keys(GROUPS) as Group[])
    .filter((group) => groups.has(group))
    .flatMap((group) => [[], paragraphRow(heading(group)), ...groupRows(groups.get(group)!)])
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
        `${shortest(ties.mean, PRINTED_DIGITS)}; ${standingInWords(ties.standing)}`
  const lines = [worked, standing && `${capital(standingInWords(standing))}.`, mean && `${mean}.`]
  return [[], heading, ...lines.filter((line) => line !== null).map((line) => paragraphRow(line, 2))]
}

const heading = (group: Group) => `${GROUPS[group].name.toUpperCase()}: ${GROUPS[group].about}`

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
