import type { FlowRow } from '../../artefacts/flow.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { count } from '../../document/apa.ts'
import {
  type Block,
  listed,
  paragraph,
  plainText,
  type Text,
  toFigure,
  toTable,
} from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { variableLabel } from '../../document/variable-label.ts'
import { plural } from '../../sentences/plural.ts'
import { sourceFiles } from '../../study/layout.ts'
import type { Study } from '../../study/study.ts'
import type { AnalysisFlowRow } from './analysis-flow-table.ts'
import type { MissingReason } from './missing-reasons-table.ts'
import type { Results } from './table.ts'

/** From everybody in the files to those analysed, and to the pairs of each analysis. */
export function participantBlocks(evidence: Results): Block[] {
  const { study, flow, analysisFlow, missingReasons } = evidence
  const nobodyLeft = flow.every(({ step }) => step !== 'excluded')
  return [
    ...(nobodyLeft ? [paragraph('No participants were excluded.')] : []),
    ...chosenRows(evidence),
    paragraph(toFigure('flow'), ' shows the flow of participants, ', toTable('flow'), ' gives its numbers.'),
    {
      kind: 'figure',
      id: 'flow',
      title: 'Flow of Participants',
      note: ['Everybody is counted once, under the first reason that holds.'],
    },
    flowTable(flow),
    paragraph(missingData(study), ' ', toTable('analyses'), ' gives the pairs of each analysis.'),
    analysesTable(study, analysisFlow, missingReasons),
  ]
}

/** By what rows were chosen before anybody was counted; nothing if all were. Names of files and values may name people. */
function chosenRows({ study, deidentified }: Results): Block[] {
  const chosen = Object.values(sourceFiles(study)).flatMap((sources) =>
    (sources ?? []).flatMap(({ file, only, except }) => {
      const by = [
        ...Object.entries(only).map(([column, values]) => `${column} is ${values.join(' or ')}`),
        ...Object.entries(except).map(([column, values]) => `${column} is not ${values.join(' or ')}`),
      ]
      return by.length === 0 ? [] : [`${file} where ${listed(by)}`]
    }),
  )
  if (chosen.length === 0) return []
  const which = deidentified ? '' : `: ${[...new Set(chosen)].join('; ')}`
  return [paragraph(`Counted are the rows that the study chose${which}.`)]
}

const STEPS = { entered: 'In the files', kept: 'Kept' } as const

function flowTable(flow: readonly FlowRow[]): Block {
  const withSheets = flow.some(({ step, sheets }) => step === 'excluded' && sheets > 0)
  const cells = ({ clients, therapists, pairs, sheets }: FlowRow): Text[] =>
    [clients, therapists, pairs, ...(withSheets ? [sheets] : [])].map((n) => [count(n)])
  return {
    kind: 'table',
    id: 'flow',
    title: 'Participants by Step',
    head: [['Step'], ['Clients'], ['Therapists'], ['Pairs'], ...(withSheets ? [['Answer sheets']] : [])],
    rows: flow.map((row) => [
      [row.step === 'excluded' ? `Excluded: ${row.reason}` : STEPS[row.step]],
      ...cells(row),
    ]),
    note: [
      'A pair was excluded if either member was; each exclusion is counted once, under the first applicable criterion.',
      ...(withSheets
        ? [
            ' An answer sheet is what one person answered in one session; those of pairs left out are counted with the pairs.',
          ]
        : []),
    ],
  }
}

/** How missing values were handled. */
export function missingData({ missing_data }: Study): string {
  return missing_data === 'pairwise'
    ? 'Pairwise deletion was used: each analysis rests on all pairs with both values.'
    : 'Listwise deletion was used: all analyses rest on the pairs that lack no index, outcome, or covariate. What is said of the indices alone, their spread and the comparison with strangers, rests on all pairs that were kept.'
}

/** The pairs of every analysis; indices with the same numbers share a row. */
function analysesTable(
  study: Study,
  analysisFlow: readonly AnalysisFlowRow[],
  reasons: readonly MissingReason[],
): Block {
  const listwise = study.missing_data === 'listwise'
  const numbers = (row: AnalysisFlowRow): Text[] =>
    [
      row.kept,
      row.without_index,
      row.without_outcome,
      ...(listwise ? [row.incomplete] : []),
      row.pairs,
      row.clients,
      row.therapists,
    ].map((n) => [count(n)])
  const rows = Object.keys(study.outcomes).flatMap((outcome) => {
    const own = analysisFlow.filter((row) => row.outcome === outcome)
    const alike = [...Map.groupBy(own, (row) => JSON.stringify(numbers(row).map(plainText))).values()]
    return alike.map((same): Text[] => {
      const titles = same.map(({ index }) => indexNamed(index).title)
      const which = same.length === own.length ? 'every index' : listed(titles)
      return [[`${outcomeLabel(study, outcome)} with ${which}`], ...numbers(same[0]!)]
    })
  })
  return {
    kind: 'table',
    id: 'analyses',
    title: 'Pairs in Each Analysis',
    head: [
      ['Analysis'],
      ['Kept'],
      ['No index'],
      ['No rating'],
      ...(listwise ? [['Incomplete']] : []),
      ['Pairs analysed'],
      ['Clients'],
      ['Therapists'],
    ],
    rows,
    note: [missingNote(study, reasons)],
  }
}

function missingNote(study: Study, reasons: readonly MissingReason[]): string {
  const alike = Map.groupBy(reasons, ({ reason, pairs }) => JSON.stringify([reason, pairs]))
  const parts = [...alike.values()].map((same) => {
    const { pairs, reason } = same[0]!
    return `${listed(same.map(({ variable }) => variableLabel(study, variable)))}: ${plural(pairs, 'pair')}${same.length > 1 ? ' each' : ''}, ${reason}`
  })
  return parts.length === 0 ? 'No pair lacks a value.' : `Without a value: ${parts.join('; ')}.`
}
