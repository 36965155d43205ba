import type { Role } from '../../congruence/role.ts'
import { lackingInWords } from '../../sentences/plans.ts'
import { count, plural } from '../../sentences/plural.ts'
import type { IndexValues, PairsUnderstood, Values } from '../../stages/understood/pairs-understood.ts'
import type { Understood } from '../../stages/understood/understood.ts'
import { numbersInWords } from './numbers-in-words.ts'

/** One line of the summary: what it is about, and the words. */
export type Entry = readonly [label: string, text: string]

/** Everything that was understood of a study. */
export function understoodEntries(it: Understood): Entry[] {
  return [
    ...peopleEntries(it),
    ['Inventory', inventoryInWords(it)],
    ...it.occupations.map(occupationEntry),
    ...it.scales.map(
      ({ scale, rater, items, range, sessions }): Entry => [
        `${scale} by ${rater}`,
        `${items.length === 1 ? 'item' : 'items'} ${numbersInWords(items)}, answers ${range[0]} to ${range[1]}; pairs rated in each session: ${sessionsInWords(sessions)}`,
      ],
    ),
    ['Early sessions', numbersInWords(it.earlySessions)],
    ...it.outcomes.map(
      (outcome): Entry => [outcome.id, `early rating for ${valuesInWords(outcome, it.pairs)}`],
    ),
    ...it.indices.map((index): Entry => [index.id, indexInWords(index, it.pairs)]),
    ...leftOutEntries(it),
    ...it.columnsNotRead.map(
      ({ file, columns }): Entry => ['Columns not read', `${file}: ${columns.join(', ')}`],
    ),
    ['Missing', missingInWords(it)],
    ...primaryEntries(it),
  ]
}

/** The main numbers: people, values that pairs lack, and the pairs of the primary test. */
export function shortEntries(it: PairsUnderstood): Entry[] {
  const lacking = ({ pairs }: Values) => pairs < it.pairs
  return [
    ...peopleEntries(it).slice(0, 1),
    ...it.outcomes
      .filter(lacking)
      .map((outcome): Entry => [outcome.id, `early rating for ${valuesInWords(outcome, it.pairs)}`]),
    ...it.indices.filter(lacking).map((index): Entry => [index.id, indexInWords(index, it.pairs)]),
    ...excludedEntries(it),
    ...primaryEntries(it),
  ]
}

function peopleEntries({
  pairs,
  clients,
  therapists,
  clientsPerTherapist,
  people,
}: PairsUnderstood): Entry[] {
  const who = `${plural(clients, 'client')}, ${therapistsInWords(therapists, clientsPerTherapist)}`
  const role = (name: 'client' | 'therapist'): Entry => {
    const { sixScores, codeOnly, neither, codes } = people[name]
    const lengths = codes.map(({ letters, people }) => `${count(people)} of ${plural(letters, 'letter')}`)
    const known = `${count(sixScores)} with six scores, ${count(codeOnly)} with a code only, ${count(neither)} with neither`
    return [name === 'client' ? 'Clients' : 'Therapists', `${known}; codes: ${lengths.join(', ')}`]
  }
  return [['Pairs', `${count(pairs)}: ${who}`], role('client'), role('therapist')]
}

function therapistsInWords(
  therapists: PairsUnderstood['therapists'],
  clientsPerTherapist: PairsUnderstood['clientsPerTherapist'],
): string {
  if (therapists === null || clientsPerTherapist === null) return 'therapists who are not named'
  const [fewest, most] = clientsPerTherapist
  const each = fewest === most ? plural(fewest, 'client') : `${count(fewest)} to ${plural(most, 'client')}`
  return `${plural(therapists, 'therapist')} with ${each}${therapists === 1 ? '' : ' each'}`
}

function inventoryInWords({ inventory: { form, forms, range } }: Understood): string {
  const { client, therapist } = range
  const from = (it: typeof client) => (it === null ? 'a range that is not declared' : `${it[0]} to ${it[1]}`)
  const isOne = client?.join() === therapist?.join()
  const ofBoth = client === null ? 'its range is not declared' : `scores from ${from(client)}`
  const scores = isOne
    ? ofBoth
    : `scores of clients from ${from(client)}, of therapists from ${from(therapist)}`
  if (forms !== undefined) {
    const of = (role: Role) =>
      `of ${role}s ${forms[role] === null ? 'as in the files' : `from the items of ${forms[role]}`}`
    return `six scores ${of('client')}, ${of('therapist')}; ${scores}`
  }
  return form === null
    ? `six scores as in the files; ${scores}`
    : `six scores from the items of ${form}; ${scores}`
}

function occupationEntry({ role, people, occupations, scored }: Understood['occupations'][number]): Entry {
  const others =
    scored === 0
      ? ''
      : `; ${count(scored)} more with such a number ${scored === 1 ? 'has' : 'have'} six scores, which are used`
  return [
    'Occupations',
    `codes of ${plural(people, role)} are those of ${plural(occupations, 'occupation')} in O*NET${others}`,
  ]
}

const sessionsInWords = (sessions: Understood['scales'][number]['sessions']) =>
  sessions.length === 0
    ? 'none'
    : sessions.map(({ session, pairs }) => `${session} (${count(pairs)})`).join(', ')

function valuesInWords({ pairs, without }: Values, all: number): string {
  if (without.length === 0) return all === 1 ? 'the only pair' : `all ${count(all)} pairs`
  return `${count(pairs)} of ${plural(all, 'pair')}; ${lackingInWords(without)}`
}

function indexInWords(index: IndexValues, all: number): string {
  const { instead } = index
  const cure = instead === null ? '' : `; ${instead.index} has a value for ${count(instead.pairs)}`
  return `value for ${valuesInWords(index, all)}${cure}`
}

function leftOutEntries(it: Understood): Entry[] {
  const unselected = it.rowsNotSelected.map(
    ({ file, rows }): Entry => ['Rows not selected', `${plural(rows, 'row')} of ${file}`],
  )
  return [...unselected, ...excludedEntries(it)]
}

function excludedEntries({ excluded, complete, pairs }: PairsUnderstood): Entry[] {
  const rules = excluded.map(({ reason, clients, therapists, pairs, sheets }): Entry => {
    const counts = [
      ...(clients > 0 ? [plural(clients, 'client')] : []),
      ...(therapists > 0 ? [plural(therapists, 'therapist')] : []),
      ...(pairs > 0 ? [plural(pairs, 'pair')] : []),
      ...(sheets > 0 ? [plural(sheets, 'sheet of answers', 'sheets of answers')] : []),
    ]
    return ['Excluded', `${reason}: ${counts.length === 0 ? 'nobody' : counts.join(', ')}`]
  })
  const whole = `${count(complete ?? 0)} of ${plural(pairs, 'pair')} with every value (missing_data: listwise)`
  return complete === null ? rules : [...rules, ['Analysed', whole]]
}

function missingInWords({ missing }: Understood): string {
  return missing
    .map(({ word, cells }) => `${word === '' ? 'empty' : JSON.stringify(word)} in ${plural(cells, 'cell')}`)
    .join(', ')
}

function primaryEntries({ primary }: PairsUnderstood): Entry[] {
  const { index, outcome, pairs, therapists, laterPairs } = primary
  const later = laterPairs === 0 ? '' : `; mixed models take ${count(pairs - laterPairs)}, one of each client`
  return [
    [
      'Primary test',
      `${index} and ${outcome}: ${plural(pairs, 'pair')}${therapists === null ? '' : `, ${plural(therapists, 'therapist')}`}${later}`,
    ],
  ]
}
