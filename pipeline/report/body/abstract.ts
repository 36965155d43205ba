import { leading } from '../../analyses/leading/table.ts'
import { flow } from '../../artefacts/flow.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { count, inWords, pluralInWords } from '../../document/apa.ts'
import { joined, listed, paragraph, type Section, type Text } from '../../document/document.ts'
import { outcomeInText } from '../../document/labels.ts'
import type { Study } from '../../study/study.ts'
import { type Decision, decisions } from '../findings/decision.ts'
import { findingsResults, type HypothesisResults } from '../findings/results.ts'
import { sourceTexts } from '../findings/source-words.ts'
import { associationText, verdictTexts } from '../findings/words.ts'
import { LARGE, PRECISE } from '../limitations.ts'
import { typeOfEverybody } from '../limits-of-values.ts'
import { authorsSay } from '../paper.ts'
import type { Told } from '../told.ts'

/** The study in at most 250 words. */
export function abstract(told: Told): Section {
  const { study } = told
  const results = findingsResults(told)
  const labelled = (label: string, text: Text): Text => [{ em: `${label}:` }, ' ', ...text]
  const parts: Text[] = [
    ...(study.simulated ? [[simulatedIn(study)]] : []),
    labelled('Objective', [objective(study)]),
    labelled('Method', [method(told)]),
    labelled(
      'Results',
      joined(decisions(results).flatMap((decision, i) => found(decision, results.hypotheses[i]!, study))),
    ),
    labelled('Limits', [limits(told)]),
  ]
  return {
    id: 'abstract',
    title: 'Abstract',
    blocks: [paragraph(...joined(parts)), paragraph({ em: 'Keywords:' }, ' ', ...keywords(study))],
  }
}

function keywords(study: Study): Text {
  return study.paper.keywords === undefined
    ? authorsSay(study, 'keywords')
    : [study.paper.keywords.join(', ')]
}

/** That data are simulated, in one sentence. */
const simulatedIn = ({ simulated }: Study) =>
  simulated === true
    ? 'The data are simulated.'
    : `The data are simulated: ${String(simulated).replace(/\.$/, '')}.`

function objective(study: Study): string {
  const { index, outcome, direction } = study.hypothesis
  const { second_hypothesis: second } = study
  const outcomes = [outcome, ...(second === undefined ? [] : [second.outcome])]
  const named = listed([...new Set(outcomes)].map((id) => `early ${outcomeInText(study, id)}`))
  const how = direction === 'either' ? 'related' : `${direction}ly related`
  return `To test whether Holland-type congruence of client and therapist (${titleInText(index)}) is ${how} to ${named}.`
}

function method({ study, rows }: Told): string {
  const { pairs, clients, therapists } = rows(flow).find(({ step }) => step === 'kept')!
  const { estimator } = rows(leading).find(({ role }) => role === 'primary')!
  const estimated = {
    'mixed-model': ' Associations were estimated by mixed models with a random intercept for the therapist.',
    correlation: ' Associations were estimated by correlations.',
    none: '',
  }[estimator]
  const who =
    study.therapists === 'unknown'
      ? `Participants were ${pluralInWords(clients, 'client')} in ${pluralInWords(pairs, 'pair')} with therapists who are not known.`
      : pairs === clients
        ? `Participants were ${pluralInWords(clients, 'client')} of ${pluralInWords(therapists, 'therapist')}.`
        : `Participants were ${pluralInWords(clients, 'client')} and ${pluralInWords(therapists, 'therapist')} in ${pluralInWords(pairs, 'pair')}.`
  return `${who}${estimated}`
}

function found(decision: Decision, results: HypothesisResults, study: Study): Text[] {
  return [
    associationText(decision, results, study),
    ...verdictTexts(decision, results, study),
    ...sourceTexts(decision, results, study),
  ]
}

function limits(told: Told): string {
  const { rows } = told
  const type = typeOfEverybody(told)
  const alike = type === null ? '' : ` All clients and therapists were of the type ${type}.`
  const {
    n,
    therapists,
    estimator,
    conf_low: low,
    conf_high: high,
  } = rows(leading).find(({ role }) => role === 'primary')!
  const { pairs } = rows(flow).find(({ step }) => step === 'kept')!
  const causes = `association does not show that congruence causes ratings.${alike}`
  const isPrecise = low !== null && (high! - low) / 2 < PRECISE
  if (estimator === 'none' || ((n >= LARGE || isPrecise) && n === pairs)) return `An ${causes}`
  const nested = n > therapists ? ` of ${inWords(therapists)} therapists` : ''
  const known = n === pairs ? `${inWords(n)} pairs` : `${count(n)} of ${count(pairs)} pairs`
  const are = n >= LARGE || isPrecise ? 'may differ from those of all' : 'are imprecise'
  return `Estimates from ${known}${nested} ${are}, and an ${causes}`
}
