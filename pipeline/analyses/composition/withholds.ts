import { inWords } from '../../document/apa.ts'
import { TYPES } from '../../holland/type.ts'
import type { WithheldNumbers } from '../analysis.ts'
import {
  areTiesWithheld,
  isCaseloadWithheld,
  withheldTiesOfTypes,
  withheldTypes,
} from '../withheld-therapists.ts'
import { shownMeetings } from './shown-meetings.ts'
import type { Results } from './table.ts'
import { unscoredRoles } from './tied-people.ts'

/** The numbers about types, ties and caseloads of therapists that are withheld. */
export function withheldOfComposition(results: Results): WithheldNumbers[] {
  const { study, composition, caseload } = results
  const { fewest_clients: fewest } = study.privacy
  const types = withheldTypes(composition, fewest).size
  const areTiesKnown = !unscoredRoles(results).includes('therapist')
  const tied = areTiesKnown ? withheldTiesOfTypes(composition, fewest).size : 0
  const isTied = areTiesWithheld(composition, fewest)
  const sees = isCaseloadWithheld(caseload, fewest)
  const ofTypes = (n: number) => (n === TYPES.length ? 'of every type' : `of ${inWords(n)} types`)
  return [
    { what: `number and share of the therapists ${ofTypes(types)}`, of: 2 * types },
    {
      what: `numbers of pairs with the therapists ${ofTypes(types)}`,
      of: shownMeetings(results).length > 0 ? TYPES.length * types : 0,
    },
    { what: `how many therapists ${ofTypes(tied)} are tied`, of: tied },
    { what: 'how many therapists have a code that rests on ties', of: Number(areTiesKnown && isTied) },
    { what: 'the fewest and the most clients of a therapist', of: sees ? 2 : 0 },
    { what: 'how many therapists have one client', of: sees ? 1 : 0 },
  ]
}
