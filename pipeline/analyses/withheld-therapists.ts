import { identifies, type TherapistCell, withheldParts } from '../document/withheld-parts.ts'
import { type HollandType, TYPES } from '../holland/type.ts'
import type { CaseloadRow } from './composition/caseload-table.ts'
import type { CompositionRow } from './composition/table.ts'
import type { DescriptiveRow } from './descriptives/table.ts'
import type { InventoryReliabilityRow } from './inventory-reliability/scale-table.ts'
import type { StructuralSummaryRow } from './type-order/summary-table.ts'

/*
 * Which numbers about therapists a report withholds, place by place, told from aggregates alone. `fewest`: clients of
 * the study that the therapists that a number describes must see together.
 */

const therapistsOf = (composition: readonly CompositionRow[]) =>
  composition.filter(({ role }) => role === 'therapist')

const cell = (therapists: number, clients: number | null): TherapistCell => ({
  therapists,
  clients: clients ?? 0,
})

/** Everybody in the study has a pair, so that all its therapists together see all its clients. */
const allClients = (composition: readonly CompositionRow[]) =>
  composition.find(({ role }) => role === 'client')!.n_role

/**
 * Two parts of a whole, such as those with a tie and those without: one alone would tell the other. Clients of both
 * parts are left to the first, so that the other is never taken to see more than it does.
 */
const isSplitWithheld = (part: TherapistCell, whole: TherapistCell, fewest: number) =>
  withheldParts(
    [part, cell(whole.therapists - part.therapists, whole.clients - part.clients)],
    fewest,
  ).includes(true)

/** The types of which number and share of the therapists are withheld. */
export function withheldTypes(composition: readonly CompositionRow[], fewest: number): Set<HollandType> {
  const rows = therapistsOf(composition)
  const withheld = withheldParts(
    rows.map(({ n, clients }) => cell(n, clients)),
    fewest,
    allClients(composition),
  )
  return new Set(rows.filter((_, i) => withheld[i]).map(({ type }) => type))
}

/** The types of which the number of therapists with a tie is withheld: all of them if one must be. */
export function withheldTiesOfTypes(
  composition: readonly CompositionRow[],
  fewest: number,
): ReadonlySet<HollandType> {
  const types = withheldTypes(composition, fewest)
  const identifying = therapistsOf(composition).some(
    (row) =>
      !types.has(row.type) &&
      isSplitWithheld(cell(row.n_first_tied, row.clients_first_tied), cell(row.n, row.clients), fewest),
  )
  return identifying ? new Set(TYPES) : types
}

/** Whether the number of therapists is withheld whose code rests on a tie. */
export function areTiesWithheld(composition: readonly CompositionRow[], fewest: number): boolean {
  const rows = therapistsOf(composition)
  const clients = allClients(composition)
  const [{ n_role, n_role_tied, clients_role_tied }] = rows as [CompositionRow]
  return isSplitWithheld(cell(n_role_tied, clients_role_tied), cell(n_role, clients), fewest)
}

/**
 * Whether the smallest and the largest number of clients of a therapist are withheld, and how many therapists have one:
 * where few pairs are left to spread, this gives the other two. It is one of the ends itself, so that nothing else can
 * make it identify somebody. How many clients a therapist sees is no trait of the therapist: that one alone sees the
 * most is shown, unless these are few.
 */
export function isCaseloadWithheld(caseload: readonly CaseloadRow[], fewest: number): boolean {
  const [few, many] = [caseload[0]!, caseload.at(-1)!]
  const ends = few === many ? [] : [few, many]
  return ends.some(({ clients_together }) => clients_together < fewest)
}

/**
 * Fewer whole numbers than these can be found from mean and spread as they are printed: of three ages two guesses are
 * left, of four a handful.
 */
export const FEWEST_VALUES = 5

/**
 * Whether mean and spread, or only smallest and largest value, of what is known of therapists are withheld. An end that
 * one therapist has alone is a value of that therapist. Mean and spread of few give their values; so do they where both
 * ends are printed and few lie between.
 */
export function withheldValues(row: DescriptiveRow, fewest: number) {
  if (row.group !== 'therapist') return { all: false, range: false }
  const identifying = (n: number | null, clients: number | null) => identifies(cell(n ?? 0, clients), fewest)
  const areFew = (n: number) => fewest > 1 && n > 0 && n < FEWEST_VALUES
  const all = identifying(row.n, row.clients) || areFew(row.n)
  const ends = identifying(row.n_min, row.clients_min) || identifying(row.n_max, row.clients_max)
  const between = row.n - (row.n_min ?? 0) - (row.n_max ?? 0)
  return { all, range: all || ends || areFew(between) }
}

/** Whether mean, spread and range of a rating are withheld: of so few pairs they tell of each of them. */
export function isRatingWithheld({ n }: { readonly n: number }, fewest: number): boolean {
  return n > 0 && n < fewest
}

/** Whether the mean profile of a role is withheld, and how many people it is of. */
export function isProfileWithheld({ role, n, clients }: StructuralSummaryRow, fewest: number): boolean {
  return role === 'therapist' && identifies(cell(n, clients), fewest)
}

/** Whether the reliability of a scale of the inventory in the answers of therapists is withheld. */
export function isAgreementWithheld({ role, n, clients }: InventoryReliabilityRow, fewest: number): boolean {
  return role === 'therapist' && identifies(cell(n, clients), fewest)
}
