import { indicesAsked } from '../indices/index-asked.ts'
import { UsageError } from '../usage-error.ts'
import { explainedPair } from './explained-pair.ts'
import { explanationData } from './explanation-data.ts'
import { explanationText } from './explanation-text.ts'
import { type PersonAsked, personAsked } from './person-asked.ts'

/** The words after `congruence explain`; null for what was not written. */
export interface ExplainAsked {
  readonly client: string | null
  readonly therapist: string | null
  readonly clientScores: string | null
  readonly therapistScores: string | null
  readonly indices: string | null
  readonly tieBand: string | null
  readonly json: boolean
}

/**
 * Every congruence index of one pair, worked step by step, as text for a terminal of this width or as JSON.
 * @throws UsageError if the words name no pair, with what to write instead
 */
export function explain(asked: ExplainAsked, width: number): string {
  const indices = indicesAsked(asked.indices)
  const band = bandAsked(asked)
  const codes = codesByPerson(asked)
  const [client, therapist] = both(
    () => personAsked('client', codes.client, asked.clientScores, band),
    () => personAsked('therapist', codes.therapist, asked.therapistScores, band),
  )
  const explained = explainedPair(indices, client, therapist)
  if (!asked.json) return explanationText(explained, client, therapist, width)
  return JSON.stringify(explanationData(explained, client, therapist, band), null, 2)
}

/** A single code beside the scores of one person belongs to the other person. */
function codesByPerson({ client, therapist, clientScores, therapistScores }: ExplainAsked) {
  const onlyOne = client !== null && therapist === null
  if (onlyOne && clientScores !== null && therapistScores === null) return { client: null, therapist: client }
  if (onlyOne && clientScores !== null && therapistScores !== null) {
    throw new UsageError(
      `Whose code is ${JSON.stringify(client)}? Write both codes, client first, or the scores alone.`,
    )
  }
  return { client, therapist }
}

function bandAsked({ tieBand, clientScores, therapistScores }: ExplainAsked): number {
  if (tieBand === null) return 0
  const band = Number(tieBand)
  if (!/^\d+(\.\d+)?$/.test(tieBand.trim())) {
    throw new UsageError(`--tie-band ${JSON.stringify(tieBand)} is no number of points. Write --tie-band 8.`)
  }
  if (clientScores === null && therapistScores === null) {
    throw new UsageError('--tie-band compares scores: write --client-scores or --therapist-scores too.')
  }
  return band
}

/** Both people, or everything that is wrong with both. */
function both(client: () => PersonAsked, therapist: () => PersonAsked): [PersonAsked, PersonAsked] {
  const wrong: string[] = []
  const [one, other] = [client, therapist].map((person) => {
    try {
      return person()
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      wrong.push(error.message)
      return null
    }
  })
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'))
  return [one!, other!]
}
