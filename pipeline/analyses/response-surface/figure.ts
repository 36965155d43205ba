import type { TopLevelSpec } from 'vega-lite'
import { outcomeVariable } from '../../artefacts/analysis-frame.ts'
import { responseSurfaceChart } from '../../charts/response-surface.ts'
import type { FigureWidth } from '../../charts/theme.ts'
import { bounded, decimal, pValue, shortest } from '../../document/apa.ts'
import { figureWords } from '../../document/figure-words.ts'
import { outcomeInText } from '../../document/labels.ts'
import { TYPE_NAMES } from '../../holland/type.ts'
import { plural } from '../../sentences/plural.ts'
import { convexHull } from '../../statistics/surface/convex-hull.ts'
import { nestedPairs } from '../nested-pairs.ts'
import { drawnSurface } from './drawn-surface.ts'
import { scoredPairs } from './scored-pairs.ts'
import { surfaceTest } from './surface-test.ts'
import type { Drawn } from './table.ts'

/** One surface with its pairs and their outline, whose corners are pairs; null if no figure of persons is asked for. */
export function responseSurfaceFigure(drawn: Drawn, width: FigureWidth): TopLevelSpec | null {
  const { study, frame, profiles, responseSurfaces } = drawn
  const fit = drawnSurface(drawn)
  if (fit === null || !study.privacy.figures_of_persons) return null
  const { client, therapist } = scoredPairs(
    nestedPairs(frame, [outcomeVariable(fit.outcome)]),
    profiles,
    fit.type,
  )
  const of = (quantity: string) =>
    responseSurfaces.find(
      (row) => row.outcome === fit.outcome && row.type === fit.type && row.quantity === quantity,
    )!.estimate!
  const [b0, b1, b2, b3, b4, b5] = ['b0', 'b1', 'b2', 'b3', 'b4', 'b5'].map(of) as [
    ...[number, number, number, number, number, number],
  ]
  const points = client.map((x, i) => ({ x, y: therapist[i]! }))
  const [name, outcome] = [TYPE_NAMES[fit.type], outcomeInText(study, fit.outcome)]
  const curvature = `slope a1 = ${decimal(of('a1'))} and curvature a2 = ${decimal(of('a2'))} along equal scores, a3 = ${decimal(of('a3'))} and a4 = ${decimal(of('a4'))} across`
  const says = `Predicted early ${outcome} by the ${name} scores of client and therapist in ${fit.n} pairs: R² ${bounded(fit.r2)}, p ${pValue(surfaceTest(fit).p)}; ${curvature}.`
  return responseSurfaceChart(
    {
      points,
      hull: convexHull(points),
      centre: fit.centre!,
      predicted(x, y) {
        const [dx, dy] = [(x - fit.centre!) / fit.unit!, (y - fit.centre!) / fit.unit!]
        return b0 + dx * (b1 + b3 * dx + b4 * dy) + dy * (b2 + b5 * dy)
      },
    },
    {
      ...figureWords(study, `Response surface of ${name}`, says),
      x: `Client’s ${name} score`,
      y: `Therapist’s ${name} score`,
      value: `Predicted ${outcome}`,
      band: (from, to) => `Predicted ${outcome}: ${bandText(from, to)}`,
      circle: ({ x, y, pairs }) =>
        `Client ${shortest(x)}, therapist ${shortest(y)}: ${plural(pairs, 'pair')}`,
    },
    width,
  )
}

/** The values of a band of colour; the first and the last have one end. */
function bandText(from: number | null, to: number | null): string {
  if (from === null) return to === null ? 'everywhere the same' : `below ${shortest(to, 4)}`
  return to === null ? `${shortest(from, 4)} or more` : `${shortest(from, 4)} to ${shortest(to, 4)}`
}
