import type { TopLevelSpec } from 'vega-lite'
import type { FlowRow } from '../../artefacts/flow.ts'
import { type FlowStep, flowDiagram } from '../../charts/flow-diagram.ts'
import type { FigureWidth } from '../../charts/theme.ts'
import { count } from '../../document/apa.ts'
import { figureWords } from '../../document/figure-words.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { plural } from '../../sentences/plural.ts'
import type { Study } from '../../study/study.ts'
import type { AnalysisFlowRow } from './analysis-flow-table.ts'
import type { Results } from './table.ts'

/** From everybody in the files to the pairs of the primary index with each outcome. */
export function flowFigure({ study, flow, analysisFlow }: Results, width: FigureWidth): TopLevelSpec {
  const [entered, kept] = ['entered', 'kept'].map((step) => flow.find((row) => row.step === step)!) as [
    FlowRow,
    FlowRow,
  ]
  const excluded = flow.filter(({ step }) => step === 'excluded')
  const analysed = analysisFlow.filter(({ index }) => index === study.hypothesis.index)
  const without = analysed.filter(({ kept: all, pairs }) => pairs < all)
  const steps: FlowStep[] = [
    {
      title: 'In the files',
      lines: people(entered, study),
      leaves:
        excluded.length === 0
          ? null
          : {
              title: 'Excluded',
              lines: excluded.map((row) => `${sentence(row.reason!)}: ${some(row, study).join(', ')}`),
            },
    },
    {
      title: 'Kept',
      lines: people(kept, study),
      leaves:
        without.length === 0
          ? null
          : {
              title: 'Without a value',
              lines: without.map((row) => `${outcomeLabel(study, row.outcome)}: ${reasons(row).join(', ')}`),
            },
    },
    {
      title: 'Analysed with the primary index',
      lines: analysed.map((row) => `${outcomeLabel(study, row.outcome)}: ${pairsOf(row, study)}`),
      leaves: null,
    },
  ]
  return flowDiagram(
    steps,
    figureWords(study, 'Flow of participants', said(entered, kept, analysed, study)),
    width,
  )
}

/** Therapists who are not named are not counted. */
const therapistsOf = (n: number, study: Study) =>
  study.therapists === 'unknown' ? [] : [plural(n, 'therapist')]

const people = ({ clients, therapists, pairs }: FlowRow, study: Study) => [
  plural(clients, 'client'),
  ...therapistsOf(therapists, study),
  plural(pairs, 'pair'),
]

/** What was excluded for a reason, without what was not. */
function some({ clients, therapists, pairs, sheets }: FlowRow, study: Study): string[] {
  const parts = [
    [clients, 'client'],
    [study.therapists === 'unknown' ? 0 : therapists, 'therapist'],
    [pairs, 'pair'],
    [sheets, 'answer sheet'],
  ] as const
  return parts.filter(([n]) => n > 0).map(([n, what]) => plural(n, what))
}

const pairsOf = ({ pairs, therapists }: AnalysisFlowRow, study: Study) =>
  [plural(pairs, 'pair'), ...therapistsOf(therapists, study)].join(', ')

function reasons({ without_index, without_outcome, incomplete }: AnalysisFlowRow): string[] {
  const parts = [
    [without_index, 'no index'],
    [without_outcome, 'no rating'],
    [incomplete, 'another value missing'],
  ] as const
  return parts.filter(([n]) => n > 0).map(([n, why]) => `${count(n)} ${why}`)
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function said(entered: FlowRow, kept: FlowRow, analysed: readonly AnalysisFlowRow[], study: Study): string {
  const parts = analysed.map((row) => `${outcomeLabel(study, row.outcome)} ${count(row.pairs)}`)
  const left = entered.pairs - kept.pairs
  return `Of ${plural(entered.pairs, 'pair')} (${[plural(entered.clients, 'client'), ...therapistsOf(entered.therapists, study)].join(', ')}) ${left === 0 ? 'none was' : `${count(left)} were`} excluded. Pairs analysed with the primary index: ${parts.join(', ')}.`
}
