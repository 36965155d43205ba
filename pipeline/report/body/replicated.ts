import { replication } from '../../analyses/replication/replication.ts'
import type { Results as ReplicationResults } from '../../analyses/replication/table.ts'
import { asPrinted } from '../../document/apa.ts'
import {
  type Block,
  cite,
  joined,
  paragraph,
  type Section,
  type Text,
  toTable,
} from '../../document/document.ts'
import { quoted, resultsOf, type Told } from '../told.ts'

/** Each published result and the verdict on it. */
export function replicated(told: Told): Section {
  const { originals, replicationSummary } = resultsOf<ReplicationResults>(told, replication)
  if (originals.length === 0) return { id: 'replicated', title: 'Replication', blocks: [] }
  const isJudged = replicationSummary.some(({ verdict }) => verdict !== null)
  if (!isJudged) {
    const reasons = [
      ...new Set(replicationSummary.map(({ reason }) => asPrinted(reason ?? 'nothing can be compared'))),
    ]
    const one = originals.length === 1
    const text = `The published ${one ? 'result was' : 'results were'} not compared with this study: ${reasons.join('; ')}.`
    return { id: 'replicated', title: 'Replication', blocks: [paragraph(text)] }
  }
  const sentences = originals.map(({ original, citation }): Text => {
    const { verdict, because, reason } = replicationSummary.find((row) => row.original === original)!
    const said =
      verdict === null
        ? `no verdict, because ${asPrinted(reason ?? 'nothing can be compared')}`
        : `${verdict} (${because})`
    return [`${original} (`, cite(citation), `): ${said}.`]
  })
  const table = quoted(told, 'table-replication-verdicts')
  const claims = originals.every(({ kind }) => kind === 'claim')
  const blocks: Block[] = [
    paragraph(
      ...joined([
        [
          claims
            ? 'Of the published study only the claims were compared, by direction and significance: its figures were not entered.'
            : 'Published results were compared with those of this study.',
        ],
        ...sentences,
        ...(table.length === 0
          ? []
          : [
              [
                toTable('replication-verdicts'),
                ' sums up the comparison',
                ...(told.prints('table-replication')
                  ? ['; each criterion is in ', { ref: 'table-replication' }]
                  : []),
                '.',
              ] satisfies Text,
            ]),
      ]),
    ),
    ...table,
  ]
  return { id: 'replicated', title: 'Replication', blocks }
}
