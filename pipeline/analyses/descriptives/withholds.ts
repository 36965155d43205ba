import type { WithheldNumbers } from '../analysis.ts'
import { isRatingWithheld, withheldValues } from '../withheld-therapists.ts'
import { shownDescriptors } from './shown.ts'
import type { Results } from './table.ts'

/** The ages, descriptors and ratings that are withheld. */
export function withheldOfDescriptives({ study, descriptives }: Results): WithheldNumbers[] {
  const { fewest_clients: fewest } = study.privacy
  const ages = descriptives.find(({ kind, group }) => kind === 'age' && group === 'therapist')!
  const age = withheldValues(ages, fewest)
  const described = shownDescriptors(descriptives).filter(
    ({ therapist }) => withheldValues(therapist, fewest).all,
  ).length
  const ratings = descriptives.filter((row) => row.kind === 'outcome' && isRatingWithheld(row, fewest))
  return [
    { what: 'the ages of the youngest and the oldest therapist', of: age.range ? 2 : 0 },
    { what: 'mean and spread of the therapists’ ages', of: age.all ? 2 : 0 },
    { what: 'descriptors of therapists', of: 3 * described },
    {
      what: 'mean, spread and range of ratings of too few pairs',
      of: ratings.reduce((sum, { sd }) => sum + (sd === null ? 3 : 4), 0),
    },
  ]
}
