import { indexNamed } from '../../congruence/index-named.ts'
import { asPrinted, bounded, count, decimal, interval, inWords } from '../../document/apa.ts'
import { cite, listed, type Text } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { criterionInText } from './criterion-in-text.ts'
import { CRITERION_SENTENCES } from './criterion-sentences.ts'
import type { OriginalRow } from './originals-table.ts'
import type { ReplicationSummaryRow } from './summary-table.ts'
import type { ReplicationRow, Results } from './table.ts'

/** One published result: what is known of it, and what each criterion says. */
export function account(original: OriginalRow, { study, replication, replicationSummary }: Results): Text {
  const own = replication.filter((row) => row.original === original.original)
  const summary = replicationSummary.find((row) => row.original === original.original)!
  const judged = own.filter(({ result }) => result !== 'not-applicable')
  const sentences = judged.flatMap(
    (row): Text => [' ', ...CRITERION_SENTENCES[row.criterion](row, original, study)],
  )
  return [
    { strong: original.original },
    ' (',
    cite(original.citation),
    '). ',
    ...known(original),
    ...(summary.r === null ? [] : [...comparedWith(original, study), ...foundHere(summary)]),
    ...verdict(summary),
    ...sentences,
    ...notJudged(original, own),
    ...(original.note === null ? [] : [` ${original.note}`]),
  ]
}

function known({ claim, r, n, derivation, reason, kind, direction }: OriginalRow): Text {
  if (kind === 'claim') return [`Claim: ${claim}`]
  if (r === null) {
    const claimed = direction === 'unknown' ? '' : ` Its claim: ${DIRECTION[direction]}.`
    return [`Its correlation is not known: ${asPrinted(reason!)}.${claimed}`]
  }
  const size: Text = n === null ? [] : [', ', { em: 'n' }, ` = ${n}`]
  return ['Original: ', { em: 'r' }, ` = ${bounded(r)}`, ...size, ` (${derivation!.replace(/ -/g, ' −')}).`]
}

const DIRECTION = {
  positive: 'a positive association',
  negative: 'a negative association',
  none: 'no association',
} as const

function comparedWith(
  { published_index, index, outcome, kind }: OriginalRow,
  study: Results['study'],
): string[] {
  const title = indexNamed(index).title
  const which = `${title} with ${outcomeLabel(study, outcome).toLowerCase()}`
  if (published_index !== null) return [` It is compared with ${which}`]
  const distance =
    kind === 'claim' && indexNamed(index).direction === 'distance'
      ? ' and, as a distance, is expected to have the opposite sign'
      : ''
  return [
    ` The index used there is not ${kind === 'claim' ? 'known' : 'stated'}; ${title}, that of the primary hypothesis, stands for it${distance}. It is compared with ${which}`,
  ]
}

/** The result here as a correlation of independent pairs: ", here r = .40 of 30.7 independent pairs, ...". */
function foundHere({ estimator, r, n, effective_n, low, high }: ReplicationSummaryRow): Text {
  const here: Text = [', here ', { em: 'r' }, ` = ${bounded(r)} ${interval(low, high)}`]
  if (estimator === 'correlation') return [...here, ` in ${count(n)} independent pairs.`]
  return [
    ...here,
    ` as of ${decimal(effective_n, 1)} independent pairs, which have the `,
    { em: 't' },
    ` and `,
    { em: 'p' },
    ` of the mixed model of ${count(n)} pairs.`,
  ]
}

/** The verdict on the comparison as a whole. */
function verdict({ verdict: said, because, reason }: ReplicationSummaryRow): Text {
  if (said === null) return reason === null ? [] : [` There is no verdict: ${asPrinted(reason)}.`]
  return [' ', { strong: capital(said) }, `: ${because}.`]
}

/** The criteria that could not be applied, grouped by why. */
function notJudged({ r, reason: unknownBecause }: OriginalRow, rows: readonly ReplicationRow[]): Text {
  const open = rows.filter(({ result }) => result === 'not-applicable')
  const needR = r === null ? open.filter(({ reason }) => reason!.endsWith(unknownBecause!)) : []
  const others = open.filter((row) => !needR.includes(row))
  const named = [...Map.groupBy(others, ({ reason }) => reason!)].map(([reason, same]) => {
    return ` Not applicable (${asPrinted(reason)}): ${listed(same.map(({ criterion }) => criterionInText(criterion)))}.`
  })
  if (needR.length === 0) return named
  const [criteria, need] = needR.length === 1 ? ['criterion', 'needs'] : ['criteria', 'need']
  return [
    ...named,
    ` The other ${inWords(needR.length)} declared ${criteria} ${need} the original’s correlation.`,
  ]
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
