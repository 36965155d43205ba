import { ceiling } from './ceiling.ts'
import { clientsOfTwo } from './clients-of-two.ts'
import { constantInventory } from './constant-inventory.ts'
import { contradictoryCodes } from './contradictory-codes.ts'
import { copiedAnswers } from './copied-answers.ts'
import { copiedProfiles } from './copied-profiles.ts'
import { fewTherapists } from './few-therapists.ts'
import { fractionalAnswers } from './fractional-answers.ts'
import { indicesWithoutValues } from './indices-without-values.ts'
import { itemsAgainstKey } from './items-against-key.ts'
import { itemsOfOtherScales } from './items-of-other-scales.ts'
import { oneTypeOnly } from './one-type-only.ts'
import { otherForms } from './other-forms.ts'
import { personalData } from './personal-data.ts'
import { profileScales } from './profile-scales.ts'
import { scoresAgainstItems } from './scores-against-items.ts'
import { sessionsAsItems } from './sessions-as-items.ts'
import { sessionsOutOfOrder } from './sessions-out-of-order.ts'
import { straightLining } from './straight-lining.ts'
import { summaryRows } from './summary-rows.ts'
import type { Suspicion } from './suspicion.ts'
import { unratedOutcomes } from './unrated-outcomes.ts'
import { unratedSessions } from './unrated-sessions.ts'
import { unusedAnswers } from './unused-answers.ts'

/** All checks for probable mistakes, in the order of their warnings. */
export const SUSPICIONS: readonly Suspicion[] = [
  personalData,
  summaryRows,
  scoresAgainstItems,
  contradictoryCodes,
  copiedProfiles,
  clientsOfTwo,
  oneTypeOnly,
  profileScales,
  fewTherapists,
  sessionsAsItems,
  sessionsOutOfOrder,
  straightLining,
  constantInventory,
  copiedAnswers,
  fractionalAnswers,
  ceiling,
  unusedAnswers,
  unratedOutcomes,
  unratedSessions,
  otherForms,
  itemsAgainstKey,
  itemsOfOtherScales,
  indicesWithoutValues,
]
