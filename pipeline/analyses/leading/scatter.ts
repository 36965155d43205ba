import type { TopLevelSpec } from 'vega-lite'
import { type AnalysisFrame, indexVariable, outcomeVariable } from '../../artefacts/analysis-frame.ts'
import { paddedDomain } from '../../charts/padded-domain.ts'
import { type ScatterData, type Segment, scatter } from '../../charts/scatter/scatter.ts'
import type { FigureWidth } from '../../charts/theme.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { count, rangeOf, shortest } from '../../document/apa.ts'
import { plainText } from '../../document/document.ts'
import { figureWords } from '../../document/figure-words.ts'
import { outcomeInText } from '../../document/labels.ts'
import { plural } from '../../sentences/plural.ts'
import { highestOf, lowestOf } from '../../statistics/description/extremes.ts'
import type { Pairs } from '../analysis.ts'
import { primaryLine } from './primary-line.ts'
import type { Drawn } from './table.ts'
import { estimateText } from './words.ts'

/** The pairs of the primary hypothesis by therapist, with the line of the estimate that leads; null if persons are not shown. */
export function scatterFigure(drawn: Drawn & Pick<Pairs, 'frame'>, width: FigureWidth): TopLevelSpec | null {
  const { study, frame, leading } = drawn
  const { index, outcome } = study.hypothesis
  const row = leading.find((it) => it.index === index && it.outcome === outcome)!
  if (!study.privacy.figures_of_persons || row.n === 0) return null
  const { rows, values } = frame.complete(indexVariable(index), outcomeVariable(outcome))
  const isUnnamed = study.therapists === 'unknown'
  const points = rows.map(({ therapist }, i) => {
    return { x: values[0]![i]!, y: values[1]![i]!, therapist: isUnnamed ? '' : therapist }
  })
  const [title, rating] = [indexNamed(index).title, `early ${outcomeInText(study, outcome)}`]
  const result =
    row.estimate === null ? `No estimate: ${row.reason}` : `Estimate: ${plainText(estimateText(row, study))}`
  const therapists = new Set(points.map(({ therapist }) => therapist)).size
  const says = `${count(points.length)} pairs${isUnnamed ? '' : ` of ${count(therapists)} therapists`}, ${titleInText(index)} across and ${rating} up. ${result}.`
  return scatter(
    { points, ...lines(drawn, points), ...guidesOf(drawn, frame) },
    {
      ...figureWords(study, `${title} and ${rating}`, says),
      x: title,
      y: capital(rating),
      point: ({ x, y, pairs }) =>
        `${title} ${shortest(x)}, ${rating} ${shortest(y)}: ${plural(pairs, 'pair')}`,
      area: ({ x, x2, y, y2, pairs }) =>
        `${title} ${rangeOf(x, x2)}, ${rating} ${rangeOf(y, y2)}: ${plural(pairs, 'pair')}`,
    },
    width,
  )
}

/** The line of the estimate over the pairs, and that of each therapist with several clients over theirs. */
function lines(drawn: Drawn, points: ScatterData['points']): Pick<ScatterData, 'line' | 'therapistLines'> {
  const line = primaryLine(drawn, points)
  if (line === null) return { line: null, therapistLines: [] }
  const over = (own: ScatterData['points'], shift: number): Segment => {
    const xs = own.map(({ x }) => x)
    const [x, x2] = [lowestOf(xs), highestOf(xs)]
    return { x, y: line.intercept + shift + line.slope * x, x2, y2: line.intercept + shift + line.slope * x2 }
  }
  const byTherapist = Map.groupBy(points, ({ therapist }) => therapist)
  const therapistLines = drawn.therapistEffects
    .filter(({ role }) => role === 'primary')
    .flatMap(({ therapist_id, effect }) => {
      const own = byTherapist.get(therapist_id) ?? []
      return own.length < 2 ? [] : [over(own, effect)]
    })
  return { line: over(points, 0), therapistLines }
}

/** The whole of both scales; of an index without ends, what is found. */
function guidesOf(
  { study }: Drawn,
  frame: AnalysisFrame,
): Pick<ScatterData, 'xDomain' | 'yDomain' | 'xEnds' | 'yEnds'> {
  const { index, outcome } = study.hypothesis
  const found = frame.complete(indexVariable(index), outcomeVariable(outcome)).values
  const [low, high] = indexNamed(index).range
  const seen = paddedDomain(found[0]!)
  const { scoreRange } = study.scales[study.outcomes[outcome]!.scale]!
  return {
    xDomain: [low ?? seen[0], high ?? seen[1]],
    xEnds: [low, high].filter((end) => end !== null),
    yDomain: scoreRange,
    yEnds: scoreRange,
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
