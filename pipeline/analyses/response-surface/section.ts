import {
  bounded,
  count,
  decimal,
  degreesOfFreedom,
  inWords,
  percentInText,
  pValue,
} from '../../document/apa.ts'
import { dashNote } from '../../document/dash-note.ts'
import { type Block, cite, listed, paragraph, type Text, toFigure, toTable } from '../../document/document.ts'
import { outcomeInText, outcomeLabel } from '../../document/labels.ts'
import { TYPE_NAMES } from '../../holland/type.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import { drawnSurface } from './drawn-surface.ts'
import type { SurfaceFitRow } from './fits-table.ts'
import { surfaceTest } from './surface-test.ts'
import type { Results } from './table.ts'

/** What the surfaces say; one sentence where there is none. */
export function responseSurfaceBlocks(results: Results): Block[] {
  const { study, surfaceFits } = results
  const fitted = surfaceFits.filter(({ r2 }) => r2 !== null)
  if (fitted.length === 0) {
    return [paragraph(...notFittedText(surfaceFits))]
  }
  const outcomes = [...new Set(fitted.map(({ outcome }) => outcome))]
  const drawn = drawnSurface(results)
  return [
    paragraph(...howFitted(fitted[0]!, results)),
    table(results),
    ...outcomes.map((outcome) => paragraph(...surfaceText(outcome, fitted, results))),
    ...(drawn !== null && study.privacy.figures_of_persons
      ? [paragraph(toFigure('response-surface'), ' shows the surface.'), figure(drawn, results)]
      : []),
  ]
}

/** Why there is no surface. */
export function notFittedText(fits: readonly SurfaceFitRow[]): Text {
  const why = listed([...new Set(fits.flatMap(({ reason }) => reason ?? []))])
  return [
    'Response surfaces of the scores of client and therapist on the same type (',
    cite('humberg-nestler-back-2019'),
    `) were not fitted: ${why}.`,
  ]
}

function howFitted({ errors }: SurfaceFitRow, { study }: Results): Text {
  const centre =
    study.response_surface.centre === 'midpoint' ? 'the midpoint of the scale' : 'their pooled mean'
  const robust: Text =
    errors === 'CR2'
      ? [
          'CR2 errors by therapist and Satterthwaite degrees of freedom (',
          cite('pustejovsky-tipton-2018'),
          ')',
        ]
      : [
          `heteroscedasticity-consistent (HC2) errors, as ${study.therapists === 'unknown' ? 'who the therapists were is not known' : 'each therapist saw one client'}`,
        ]
  return [
    'An index takes for granted that only the difference of two people counts. Polynomial regression does not (',
    cite('humberg-nestler-back-2019'),
    `): the rating was regressed on the client’s score X and the therapist’s score Y on the same type, on X`,
    { sup: '2' },
    ', XY and Y',
    { sup: '2' },
    `, both centred at ${centre} and in units of their pooled `,
    { em: 'SD' },
    ' (',
    cite('shanock-baran-gentry-pattison-heggestad-2010'),
    '), with ',
    ...robust,
    ' (',
    toTable('response-surface'),
    '). Congruence in the broad sense demands that ratings are highest along a line where both scores are equal and fall off on both sides of it; ' +
      'in the strict sense also that they are the same all along this line.',
  ]
}

function testCells(fit: SurfaceFitRow): Text[] {
  const { f, df2, p } = surfaceTest(fit)
  return [[decimal(f)], [degreesOfFreedom(df2)], [pValue(p)]]
}

function table({ study, surfaceFits, responseSurfaces }: Results): Block {
  const outcomes = [...new Set(surfaceFits.map(({ outcome }) => outcome))]
  const cell = (fit: SurfaceFitRow, quantity: string): Text => {
    const row = responseSurfaces.find(
      (it) => it.outcome === fit.outcome && it.type === fit.type && it.quantity === quantity,
    )
    if (!row || row.estimate === null) return ['—']
    const isSignificant = row.p !== null && row.p < significanceLevel(study.confidence)
    return [decimal(row.estimate), ...(isSignificant ? [{ sup: '*' }] : [])]
  }
  return {
    kind: 'table',
    id: 'response-surface',
    title: 'Response Surfaces of Early Ratings on the Scores of Client and Therapist',
    head: [
      ['Type'],
      [{ em: 'n' }],
      [{ em: 'R' }, { sup: '2' }],
      [{ em: 'F' }],
      [{ em: 'df' }],
      [{ em: 'p' }],
      ['Holm ', { em: 'p' }],
      ...[1, 2, 3, 4, 5].map((place): Text => [{ em: 'a' }, { sub: String(place) }]),
      ['Broad'],
      ['Strict'],
    ],
    rows: outcomes.flatMap((outcome): (readonly Text[])[] => [
      [[outcomeLabel(study, outcome)]],
      ...surfaceFits
        .filter((fit) => fit.outcome === outcome)
        .map((fit): Text[] => [
          [TYPE_NAMES[fit.type]],
          [count(fit.n)],
          [bounded(fit.r2)],
          ...testCells(fit),
          [pValue(fit.p_adjusted)],
          ...['a1', 'a2', 'a3', 'a4', 'a5'].map((quantity) => cell(fit, quantity)),
          [fit.broad ?? '—'],
          [fit.strict ?? '—'],
        ]),
    ]),
    note: [
      { em: 'F' },
      ' of the five terms together',
      ...(surfaceFits.some(({ errors }) => errors === 'CR2')
        ? [
            ' in a mixed model with a random intercept for the therapist (',
            cite('kenward-roger-1997'),
            '), as CR2 errors leave such a test too few degrees of freedom',
          ]
        : []),
      '; ',
      { em: 'df' },
      ' of the denominator; Holm over the types. ',
      { em: 'a' },
      { sub: '1' },
      ' and ',
      { em: 'a' },
      { sub: '2' },
      ' = slope and curvature along the line of congruence; ',
      { em: 'a' },
      { sub: '3' },
      ' and ',
      { em: 'a' },
      { sub: '4' },
      ' = along the line of incongruence; ',
      { em: 'a' },
      { sub: '5' },
      ` = difference of the curvatures of both scores. `,
      '* ',
      { em: 'p' },
      `${pBelow(study.confidence)}. Broad, strict = whether the conditions of congruence are met.`,
      ...dashNote(surfaceFits.map(({ reason }) => reason)),
    ],
  }
}

const pBelow = (confidence: number) => ` < ${bounded(significanceLevel(confidence))}, not adjusted`

/** What the surfaces of an outcome say. */
export function surfaceText(outcome: string, fitted: readonly SurfaceFitRow[], { study }: Results): Text {
  const own = fitted.filter((fit) => fit.outcome === outcome)
  const names = (list: readonly SurfaceFitRow[]) => listed(list.map(({ type }) => TYPE_NAMES[type]))
  const alpha = significanceLevel(study.confidence)
  const standing = own.filter(({ p_adjusted: p }) => p !== null && p < alpha)
  const types = own.length === 1 ? 'the one type' : `the ${inWords(own.length)} types`
  const explained =
    standing.length === 0
      ? `For none of ${types} were the five terms together related to early ${outcomeInText(study, outcome)} after Holm correction.`
      : `The five terms together were related to early ${outcomeInText(study, outcome)} for ${names(standing)} after Holm correction over ${types}.`
  const broad = own.filter((fit) => fit.broad === 'yes')
  const strict = own.filter((fit) => fit.strict === 'yes')
  const congruent =
    broad.length === 0
      ? 'No surface met the conditions of a congruence effect, not even in the broad sense.'
      : `The conditions of a congruence effect were met for ${names(broad)} in the broad sense (ratings highest where both scores are equal) and for ${strict.length === 0 ? 'none' : names(strict)} in the strict sense (and the same at every level of the scores); a condition that holds because its interval is wide is weak evidence.`
  const apart = own.map(({ alike }) => 1 - alike!)
  const [least, most] = [Math.min(...apart), Math.max(...apart)].map(percentInText)
  return [
    `${explained} ${congruent} Scores were more than half a pooled `,
    { em: 'SD' },
    ` apart in ${least === most ? least : `${least} to ${most}`} of the pairs, by type.`,
  ]
}

function figure(fit: SurfaceFitRow, { study }: Results): Block {
  const outcome = outcomeLabel(study, fit.outcome)
  return {
    kind: 'figure',
    id: 'response-surface',
    title: `Early ${outcome} by the ${TYPE_NAMES[fit.type]} Scores of Client and Therapist`,
    note: [
      `Predicted rating within the outline of the data; beyond it nothing is known. Each circle shows a pair, or several at one point. Solid line: equal scores; dashed line: the line of incongruence. Shown is the type with the largest `,
      { em: 'R' },
      { sup: '2' },
      ` (${bounded(fit.r2)}).`,
    ],
  }
}
