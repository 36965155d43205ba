import { caseload } from '../analyses/composition/caseload-table.ts'
import { associations } from '../analyses/correlations/table.ts'
import { descriptives } from '../analyses/descriptives/table.ts'
import { ratedSessions } from '../analyses/early-ratings/table.ts'
import { type LeadingRow, leading } from '../analyses/leading/table.ts'
import { isRePaired } from '../analyses/re-pairing/section.ts'
import { rePairing } from '../analyses/re-pairing/table.ts'
import { isCaseloadWithheld } from '../analyses/withheld-therapists.ts'
import { type FlowRow, flow } from '../artefacts/flow.ts'
import { indexNamed } from '../congruence/index-named.ts'
import { titleInText } from '../congruence/title-in-text.ts'
import { count, inWords, percent, pluralInWords } from '../document/apa.ts'
import { type Block, listed, type Text } from '../document/document.ts'
import { outcomeInText } from '../document/labels.ts'
import { plural } from '../sentences/plural.ts'
import { areOfTwoScales, haveTwoRanges } from '../study/profile-range.ts'
import { alike, alikeIndices, oneType, unreliable } from './limits-of-values.ts'
import type { ReportMaterial } from './material.ts'

/** From so many pairs on a correlation is estimated within about .12. */
export const LARGE = 250

/** A standardised estimate known within less than this is not called imprecise. */
export const PRECISE = 0.15

/** From this share of missing values on an outcome is named. */
const MANY_MISSING = 0.1

/** From this share of pairs with too few sessions on drop-out is named. */
const MANY_SHORT = 0.25

/** Up to this many therapists it must be said that they stand for no others. */
const FEW_THERAPISTS = 3

const CARRIES_OVER = ' So few therapists stand for no others: nothing here carries over to them.'

/** What a careful reader must know before believing the numbers, as far as it is true of these data. */
export function limitations(material: ReportMaterial): Block[] {
  const items = [
    nested(material),
    twoInventories(material),
    severalTherapists(material),
    size(material),
    oneType(material),
    alike(material),
    missing(material),
    sessions(material),
    unreliable(material),
    ordinal(material),
    asymmetric(material),
    sameSource(material),
    strangers(material),
    'An association does not show that congruence causes a stronger alliance: unless chance alone assigned clients to therapists, what brought these people together may have brought about the ratings as well.',
  ].filter((text) => text !== null)
  return [{ kind: 'list', items: items.map((text): Text => [text]) }]
}

/** What nesting leaves open, and how it was handled. */
function nested({ study, rows }: ReportMaterial): string | null {
  if (study.therapists === 'unknown')
    return 'Who the therapists were is not known. Clients of one therapist are not independent, and what is due to the therapist cannot be told from what is due to the pair; neither could be allowed for. If therapists saw several of these clients, intervals are too narrow and p values too small.'
  const caseloads = rows(caseload)
  const therapists = caseloads.reduce((sum, row) => sum + row.therapists, 0)
  const shared = caseloads.filter((row) => row.clients > 1).reduce((sum, row) => sum + row.therapists, 0)
  if (shared === 0)
    return 'Each therapist saw one client, so that differences between therapists cannot be told from differences between pairs.'
  if (therapists === 1) return ofOneTherapist(rows(flow))
  const isWithheld = isCaseloadWithheld(caseloads, study.privacy.fewest_clients)
  const who = isWithheld
    ? 'Some therapists'
    : shared === therapists
      ? `All ${pluralInWords(therapists, 'therapist')}`
      : `Of ${pluralInWords(therapists, 'therapist')}, ${inWords(shared)}`
  const handled = handledBy(rows(leading).find(({ role }) => role === 'primary')!)
  return `${who} saw more than one client of the study, and clients of one therapist are not independent. ${handled}${therapists <= FEW_THERAPISTS ? CARRIES_OVER : ''}`
}

/** Congruence with one therapist is a trait of the client; that no estimate is given follows from it. */
function ofOneTherapist(steps: readonly FlowRow[]): string {
  const { clients } = steps.find(({ step }) => step === 'kept')!
  return `All ${count(clients)} clients saw the same therapist. Each is compared with the same code and profile, so that congruence is nothing but a trait of the client, and no match can be told apart from it. Nothing here carries over to other therapists.`
}

function handledBy({ estimator, reason, therapists }: LeadingRow): string {
  if (estimator === 'mixed-model')
    return (
      'Conclusions rest on mixed models, which allow for it; they take therapists as a random sample of others like them and their differences as normal, ' +
      `and from ${pluralInWords(therapists, 'therapist')} the variance between them is known only roughly. Results that take pairs as independent are marked as such.`
    )
  if (estimator === 'correlation')
    return 'The pairs of the primary association have a therapist each, so that it is not affected.'
  return `For the primary association no estimate is given that allows for it: ${reason}.`
}

function twoInventories({ study }: ReportMaterial): string | null {
  if (!areOfTwoScales(study)) return null
  return `Clients and therapists had ${haveTwoRanges(study) ? 'inventories of different ranges' : 'different inventories'}. Codes and the shapes of profiles were compared, not points; how far the two inventories agree about a person these data cannot tell.`
}

function severalTherapists({ rows }: ReportMaterial): string | null {
  const { clients, pairs } = rows(flow).find(({ step }) => step === 'kept')!
  if (pairs === clients) return null
  return `The ${count(pairs)} pairs have ${plural(clients, 'client')}: some clients are in more than one pair. Mixed models take the first pair of each; what takes pairs as independent takes all of them, although they are not.`
}

function size({ rows }: ReportMaterial): string {
  const numbers = rows(associations).map(({ n }) => n)
  const [smallest, largest] = [Math.min(...numbers), Math.max(...numbers)]
  const range = smallest === largest ? inWords(largest) : `${count(smallest)} to ${count(largest)}`
  if (rows(leading).every(({ estimate }) => estimate === null))
    return `The study has ${range} pairs with the values of an association, and no estimate could be relied on; that is no evidence that there is no association.`
  const small =
    smallest < LARGE ? ' With samples of this size estimates vary widely, as the intervals show; a' : ' A'
  return `The associations rest on ${range} pairs.${small} wide interval that includes zero is no evidence that there is no association.`
}

/** The outcomes that many pairs lack. */
function missing({ study, rows }: ReportMaterial): string | null {
  const many = rows(descriptives).filter(
    ({ kind, n, n_missing }) =>
      kind === 'outcome' && n_missing > 0 && n_missing >= MANY_MISSING * (n + n_missing),
  )
  if (many.length === 0) return null
  const named = many.map(
    ({ variable, n, n_missing }) =>
      `${outcomeInText(study, variable)} for ${count(n_missing)} of ${count(n + n_missing)} pairs (${percent(n_missing / (n + n_missing))})`,
  )
  const listwise =
    study.missing_data === 'listwise' ? ', pairs left out because they lack another value among them' : ''
  return `Ratings are missing: ${listed(named)}${listwise}. Only pairs with both values count in an estimate, which is biased if whether a rating is missing has to do with what it would have been; these data cannot tell.`
}

/** How many pairs were rated in fewer sessions than the early rating asks for. */
function sessions({ study, rows }: ReportMaterial): string | null {
  const all = new Set(study.early_sessions).size
  const { scale, rater } = study.outcomes[study.hypothesis.outcome]!
  const own = rows(ratedSessions).filter(
    (row) => row.scale === scale && row.rater === rater && row.sessions > 0,
  )
  const pairs = own.reduce((sum, row) => sum + row.pairs, 0)
  const short = own.filter((row) => row.sessions < all).reduce((sum, row) => sum + row.pairs, 0)
  if (study.early_rating !== 'mean' || short < MANY_SHORT * pairs || short === 0) return null
  const label = outcomeInText(study, study.hypothesis.outcome)
  return `Of ${inWords(pairs)} pairs with early ${label}, ${inWords(short)} ${short === 1 ? 'was' : 'were'} rated in fewer than all ${inWords(all)} early sessions. Their ratings are less reliable, and why sessions are missing is not known.`
}

function ordinal({ study, rows }: ReportMaterial): string | null {
  const constant = new Set(alikeIndices(rows))
  const indices = study.indices
    .map(indexNamed)
    .filter(({ id, level }) => level === 'ordinal' && !constant.has(id))
  if (indices.length === 0) return null
  const one = indices.length === 1
  const taken =
    study.hypothesis.method === 'pearson' && rows(leading).some(({ estimate }) => estimate !== null)
      ? 'The estimates take its steps as equal; coefficients of ranks do not.'
      : ''
  return `${sentence(listed(indices.map(({ id }) => `the ${titleInText(id)}`)))} ${one ? 'is an ordinal scale' : 'are ordinal scales'}. ${one ? taken : taken.replace('its', 'their')}`.trim()
}

function asymmetric({ study }: ReportMaterial): string | null {
  const indices = study.indices.map(indexNamed).filter(({ symmetric }) => !symmetric)
  if (indices.length === 0) return null
  return `${sentence(listed(indices.map(({ id }) => `the ${titleInText(id)}`)))} can change when client and therapist swap places; the client is compared with the therapist here.`
}

function sameSource({ study }: ReportMaterial): string | null {
  if (Object.values(study.outcomes).filter(({ rater }) => rater === 'client').length < 2) return null
  return 'Several outcomes were rated by the same clients in the same sessions. A generally favourable view raises all of them, so that their associations with congruence are not independent findings.'
}

function strangers({ rows }: ReportMaterial): string | null {
  if (!rows(rePairing).some(isRePaired)) return null
  return `The comparison with re-paired people assumes that any therapist of the study could have seen any client. Where places, times, or waiting lists decided, only people who shared them could have met.`
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
