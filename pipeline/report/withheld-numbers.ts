import { shownDescriptors } from '../analyses/descriptives/shown.ts'
import { isRePaired } from '../analyses/re-pairing/section.ts'
import { unscoredRoles } from '../analyses/ties/tied-people.ts'
import {
  areTiesWithheld,
  isAgreementWithheld,
  isCaseloadWithheld,
  isProfileWithheld,
  isRatingWithheld,
  withheldTiesOfTypes,
  withheldTypes,
  withheldValues,
} from '../analyses/withheld-therapists.ts'
import { inWords } from '../document/apa.ts'
import { TYPES } from '../holland/type.ts'
import { type Evidence, primary } from './evidence.ts'

interface WithheldNumbers {
  readonly what: string
  /** How many numbers these are. */
  readonly of: number
}

/**
 * The numbers that the report withholds, each once, wherever it would stand. What is not defined for so few therapists
 * counts too: a smaller count would tell how few they are. Of a rating the number of pairs is shown anyway.
 */
export function withheldNumbers({ study, ...evidence }: Evidence): WithheldNumbers[] {
  const { composition, caseload, descriptives, structuralSummary, ties, inventoryReliability } = evidence
  const { fewest_clients: fewest } = study.privacy
  const types = withheldTypes(composition, fewest).size
  const unscored = unscoredRoles(evidence)
  const areTiesKnown = !unscored.includes('therapist')
  const tied = areTiesKnown ? withheldTiesOfTypes(composition, fewest).size : 0
  const isTied = areTiesWithheld(composition, fewest)
  const indicesWithTies = ties.filter(({ outcome }) => outcome === study.hypothesis.outcome).length
  const sees = isCaseloadWithheld(caseload, fewest)
  const ages = descriptives.find(({ kind, group }) => kind === 'age' && group === 'therapist')!
  const age = withheldValues(ages, fewest)
  const described = shownDescriptors(descriptives).filter(
    ({ therapist }) => withheldValues(therapist, fewest).all,
  ).length
  const ratings = descriptives.filter((row) => row.kind === 'outcome' && isRatingWithheld(row, fewest))
  const agreements = inventoryReliability.filter((row) => isAgreementWithheld(row, fewest)).length
  const profile = structuralSummary.find((row) => isProfileWithheld(row, fewest))
  const scored = 'how many therapists have all six scores'
  const ofTypes = (n: number) => (n === TYPES.length ? 'of every type' : `of ${inWords(n)} types`)
  return [
    { what: `number and share of the therapists ${ofTypes(types)}`, of: 2 * types },
    { what: `how many therapists ${ofTypes(tied)} are tied`, of: tied },
    {
      what: 'how many therapists have a code that rests on ties',
      of: Number(areTiesKnown && isTied),
    },
    { what: 'the fewest and the most clients of a therapist', of: sees ? 2 : 0 },
    {
      what: 'how many therapists have one client',
      of: sees ? 1 : 0,
    },
    {
      what: 'numbers of re-pairings and of orders, as the clients of a therapist could follow from them',
      of: sees ? countsOfOrders(evidence) : 0,
    },
    { what: 'the ages of the youngest and the oldest therapist', of: age.range ? 2 : 0 },
    { what: 'mean and spread of the therapists’ ages', of: age.all ? 2 : 0 },
    { what: 'descriptors of therapists', of: 3 * described },
    {
      what: 'mean, spread and range of ratings of too few pairs',
      of: ratings.reduce((sum, { sd }) => sum + (sd === null ? 3 : 4), 0),
    },
    ...(profile === undefined
      ? []
      : profile.amplitude === null
        ? [{ what: scored, of: 1 }]
        : [{ what: `the therapists’ mean profile and ${scored}`, of: 5 }]),
    { what: 'reliability of the six scores of therapists', of: 5 * agreements },
    { what: 'how many people in all it rests on', of: agreements },
    {
      what: 'how many pairs have ties or change with them',
      of: isTied && unscored.length < 2 ? 2 * indicesWithTies : 0,
    },
  ].filter(({ of }) => of > 0)
}

/** How many counts of re-pairings, and of orders in tests of the primary correlation, follow from who sees how many. */
function countsOfOrders({ chance, permutations, associations }: Omit<Evidence, 'study'>): number {
  const { index, outcome, method } = primary(associations)
  const pairings = chance.some((row) => row.index === index && isRePaired(row))
  const orders = permutations.filter(
    (row) =>
      row.index === index &&
      row.outcome === outcome &&
      row.method === method &&
      row.scheme !== 'pairs' &&
      row.test === 'exact',
  )
  return Number(pairings) + orders.length
}
