import type { Problem } from '../problems.ts'
import type { StudyData } from './study-data.ts'
import { ceiling } from './suspicions/ceiling.ts'
import { clientsOfTwo } from './suspicions/clients-of-two.ts'
import { constantInventory } from './suspicions/constant-inventory.ts'
import { contradictoryCodes } from './suspicions/contradictory-codes.ts'
import { copiedAnswers } from './suspicions/copied-answers.ts'
import { copiedProfiles } from './suspicions/copied-profiles.ts'
import { fractionalAnswers } from './suspicions/fractional-answers.ts'
import { oneTypeOnly } from './suspicions/one-type-only.ts'
import { personalData } from './suspicions/personal-data.ts'
import { scoresAgainstItems } from './suspicions/scores-against-items.ts'
import { sessionsOutOfOrder } from './suspicions/sessions-out-of-order.ts'
import { straightLining } from './suspicions/straight-lining.ts'
import { unratedOutcomes } from './suspicions/unrated-outcomes.ts'
import { unratedSessions } from './suspicions/unrated-sessions.ts'

/** Looks for something in the data that may be right and is more often a mistake. All it finds are warnings. */
export type Suspicion = (data: StudyData) => Problem[]

/** Everything that is looked for, in the order in which it is told. */
export const SUSPICIONS: readonly Suspicion[] = [
  personalData,
  scoresAgainstItems,
  contradictoryCodes,
  copiedProfiles,
  clientsOfTwo,
  oneTypeOnly,
  sessionsOutOfOrder,
  straightLining,
  constantInventory,
  copiedAnswers,
  fractionalAnswers,
  ceiling,
  unratedOutcomes,
  unratedSessions,
]
