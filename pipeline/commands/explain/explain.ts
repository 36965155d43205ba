import type { Role } from '../../congruence/role.ts'
import { occupationOf } from '../../instruments/occupations.ts'
import { requestedIndices } from '../indices/requested-indices.ts'
import { UsageError } from '../usage-error.ts'
import { explainedPair } from './explained-pair.ts'
import { type ExplainedPerson, explainedPerson } from './explained-person.ts'
import { explanationData } from './explanation-data.ts'
import { explanationText } from './explanation-text.ts'
import { parseCode } from './parse-code.ts'
import { parseScores } from './parse-scores.ts'

/** The arguments of `congruence explain`; null if not given. */
export interface ExplainRequest {
  readonly client: string | null
  readonly therapist: string | null
  readonly clientScores: string | null
  readonly therapistScores: string | null
  readonly indices: string | null
  readonly tieBand: string | null
  readonly json: boolean
}

/**
 * Every congruence index of one pair, calculated step by step, as text for a terminal of this width or as JSON.
 * @throws UsageError if the arguments do not describe a pair, with what to write instead
 */
export function explain(request: ExplainRequest, width: number): string {
  const indices = requestedIndices(request.indices)
  const band = bandOf(request)
  const codes = codesByPerson(request)
  const [client, therapist] = both(
    () => typedPerson('client', codes.client, request.clientScores, band),
    () => typedPerson('therapist', codes.therapist, request.therapistScores, band),
  )
  const explained = explainedPair(indices, client, therapist)
  if (!request.json) return explanationText(explained, client, therapist, width)
  return JSON.stringify(explanationData(explained, client, therapist, band), null, 2)
}

/** @throws UsageError if neither a code nor scores are given, or they are none */
function typedPerson(role: Role, code: string | null, scores: string | null, band: number): ExplainedPerson {
  if (code === null && scores === null) {
    throw new UsageError(
      `The ${role} needs a code or scores. Write, for example: congruence explain SAE SAI, or --${role}-scores 10,20,35,40,15,5`,
    )
  }
  const given = code === null ? null : parseCode(code, role, occupationOf)
  return explainedPerson(role, given, scores === null ? null : parseScores(scores, role), band)
}

/** The codes of both people. With the scores of the client and a single code, the code is the therapist's. */
function codesByPerson({ client, therapist, clientScores, therapistScores }: ExplainRequest) {
  const onlyOne = client !== null && therapist === null
  if (onlyOne && clientScores !== null && therapistScores === null) return { client: null, therapist: client }
  if (onlyOne && clientScores !== null && therapistScores !== null) {
    throw new UsageError(
      `Whose code is ${JSON.stringify(client)}? Write both codes, client first, or the scores alone.`,
    )
  }
  return { client, therapist }
}

function bandOf({ tieBand, clientScores, therapistScores }: ExplainRequest): number {
  if (tieBand === null) return 0
  const band = Number(tieBand)
  if (!/^\d+(\.\d+)?$/.test(tieBand.trim())) {
    throw new UsageError(
      `--tie-band ${JSON.stringify(tieBand)} is not a number. Write, for example: --tie-band 8`,
    )
  }
  if (clientScores === null && therapistScores === null) {
    throw new UsageError('--tie-band needs scores: add --client-scores or --therapist-scores.')
  }
  return band
}

/** Both people, or a UsageError with the messages about both. */
function both(
  client: () => ExplainedPerson,
  therapist: () => ExplainedPerson,
): [ExplainedPerson, ExplainedPerson] {
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
