import { count, level, WITHHELD } from '../../document/apa.ts'
import { type Block, joined, listed, paragraph, type Text, toTable } from '../../document/document.ts'
import { formUsed, titleOf } from '../../document/forms.ts'
import { reversals, scoreOf } from '../../document/scoring.ts'
import { withheldNote } from '../../document/withheld-note.ts'
import { TYPE_NAMES, TYPES } from '../../holland/type.ts'
import { plural } from '../../sentences/plural.ts'
import { type InventoryInUse, inventoriesInUse } from '../../study/scales/inventory.ts'
import { agreementCells, agreementHeads, agreementNote, runsAgainst } from '../reliability/agreement.ts'
import { isAgreementWithheld } from '../withheld-therapists.ts'
import { type InventoryReliabilityRow, PEOPLE } from './scale-table.ts'
import type { Results } from './table.ts'

const HEADING = { client: 'Clients', therapist: 'Therapists', everybody: 'Clients and therapists' } as const

/** How the six scores were made from answers to an inventory, and how reliable they are; nothing if they were given. */
export function inventoryBlocks(evidence: Results): Block[] {
  const { study, inventoryReliability } = evidence
  const inUse = inventoriesInUse(study)
  if (inUse.length === 0) return []
  const { fewest_clients: fewest } = study.privacy
  const shown = inventoryReliability.filter((row) => !isAgreementWithheld(row, fewest))
  return [
    ...inUse.flatMap((it, i) => howMade(it, i === inUse.length - 1 ? givenScores(evidence) : [])),
    paragraph(
      'Internal consistency of the six scores was estimated with α and ω (',
      toTable('inventory-reliability'),
      '). Congruence of unreliable scores is itself unreliable.',
    ),
    {
      kind: 'table',
      id: 'inventory-reliability',
      title: 'Reliability of the Six Scores',
      head: [['Type'], ['Items'], [{ em: 'n' }], ...agreementHeads(study.confidence)],
      rows: PEOPLE.filter((role) => inventoryReliability.some((row) => row.role === role)).flatMap((role) => [
        [[HEADING[role]]],
        ...rowsOf(role, evidence),
      ]),
      note: [
        ...agreementNote('people with an answer to every item of the scale'),
        why(shown),
        ...(shown.length < inventoryReliability.length
          ? [
              withheldNote(fewest),
              study.inventory === undefined
                ? ''
                : ' So is the number of everybody, from which theirs would follow.',
            ]
          : []),
      ],
    },
    ...runningAgainst(evidence),
  ]
}

/** How the six scores of the people of an inventory were made. */
function howMade({ inventory, people }: InventoryInUse, given: readonly string[]): Block[] {
  const { form, scales, range, scoreRange } = inventory
  const all = TYPES.map((type) => scales[type])
  const whose = people === 'everybody' ? '' : ` of ${people}s`
  const said: Text[] = [
    [`The six scores${whose} were made from answers to items, with: `, ...titleOf(form), '.'],
    [
      `A score is ${scoreOf(all)}; an item was answered from ${range.join(' to ')}, so that a score lies between ${scoreRange.join(' and ')}.`,
    ],
    ...[...reversals(all), ...given].map((sentence): Text => [sentence]),
  ]
  return formUsed(joined(said), form)
}

/** For how many people the files give scores and no answers; nothing if there are none. */
function givenScores({ inventoryReliability }: Results): string[] {
  const most = groupsOf(inventoryReliability).reduce(
    (sum, group) =>
      sum + Math.max(...inventoryReliability.flatMap((row) => (row.role === group ? [row.given] : []))),
    0,
  )
  if (most === 0) return []
  return [`${plural(most, 'person', 'people')} answered no item and had scores as the files give them.`]
}

type Role = (typeof PEOPLE)[number]

/** Everybody, or the roles that have an inventory of their own. */
function groupsOf(rows: readonly InventoryReliabilityRow[]): readonly Role[] {
  const roles = new Set(rows.map(({ role }) => role))
  return roles.has('everybody') ? ['everybody'] : [...roles]
}

function rowsOf(role: Role, { study, inventoryReliability, inventoryItems }: Results): Text[][] {
  const { fewest_clients: fewest } = study.privacy
  const isOfEverybody = role === 'everybody'
  const ofTherapists = ({ scale }: InventoryReliabilityRow) =>
    inventoryReliability.find((row) => row.role === 'therapist' && row.scale === scale)!
  return inventoryReliability
    .filter((row) => row.role === role)
    .map((row) => {
      if (isAgreementWithheld(row, fewest))
        return [[TYPE_NAMES[row.scale]], [String(row.items)], ...Array<Text>(5).fill([WITHHELD])]
      const items = inventoryItems.filter((item) => item.role === role && item.scale === row.scale)
      return [
        [TYPE_NAMES[row.scale]],
        [String(row.items)],
        [isOfEverybody && isAgreementWithheld(ofTherapists(row), fewest) ? WITHHELD : count(row.n)],
        ...agreementCells(row, items),
      ]
    })
}

/** Why a coefficient is not there, once for each role and reason. */
function why(rows: Results['inventoryReliability']): string {
  const missing = rows.flatMap(({ role, scale, alpha_reason, omega_reason }) => [
    ...(alpha_reason === null ? [] : [{ role, scale, symbol: 'α', reason: alpha_reason }]),
    ...(omega_reason === null || omega_reason === alpha_reason
      ? []
      : [{ role, scale, symbol: 'ω', reason: omega_reason }]),
  ])
  const alike = Map.groupBy(missing, ({ role, symbol, reason }) => `${role} ${symbol} ${reason}`)
  return [...alike.values()]
    .map((group) => {
      const { role, symbol, reason } = group[0]!
      const whose = HEADING[role].toLowerCase()
      return ` No ${symbol} for ${listed(group.map(({ scale }) => scale))} of ${whose}: ${reason}.`
    })
    .join('')
}

/** Items that run against the rest of their scale in the answers of everybody. */
function runningAgainst({ study, inventoryItems, inventoryReliability }: Results): Block[] {
  const groups = groupsOf(inventoryReliability)
  const isShown = ({ role, scale }: (typeof inventoryItems)[number]) =>
    groups.includes(role) &&
    inventoryReliability.some(
      (row) =>
        row.role === role && row.scale === scale && !isAgreementWithheld(row, study.privacy.fewest_clients),
    )
  const against = inventoryItems.filter((item) => isShown(item) && runsAgainst(item))
  if (against.length === 0) return []
  const named = listed(
    against.map(
      ({ item, scale, role }) => `item ${item} of ${scale}${role === 'everybody' ? '' : ` of ${role}s`}`,
    ),
  )
  const one = against.length === 1
  return [
    paragraph(
      `${count(against.length)} ${one ? 'item of the inventory runs' : 'items of the inventory run'} against the rest of ` +
        `${one ? 'its scale' : 'their scales'} in ${study.inventory === undefined ? 'their answers' : 'the answers of clients and therapists together'}, the whole ${level(study.confidence)} interval of the item–rest correlation lying below 0: ${named}. Check the key, and whether items are reversed once, and only once.`,
    ),
  ]
}
