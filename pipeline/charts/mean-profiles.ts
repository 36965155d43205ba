import type { TopLevelSpec } from 'vega-lite'
import { ROLES, type Role } from '../congruence/role.ts'
import { type HollandType, TYPE_NAMES, TYPES } from '../holland/type.ts'
import { type FigureText, figureFrame } from './figure-frame.ts'
import { paddedDomain } from './padded-domain.ts'
import { CLIENT_COLOUR, type FigureWidth, PADDING, SINGLE_COLUMN, THERAPIST_COLOUR } from './theme.ts'
import { told } from './told.ts'

/** The mean score of one role on one type, with its interval. */
export interface MeanScore {
  readonly role: Role
  readonly type: HollandType
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
  /** The same in words. */
  readonly told: string
}

export interface ProfilesText extends FigureText {
  /** Title of the vertical axis. */
  readonly y: string
  /** What stands in the key for each role that is shown: 'Clients (n = 32)'. */
  readonly roles: Readonly<Record<Role, string>>
}

const COLOURS: Readonly<Record<Role, string>> = { client: CLIENT_COLOUR, therapist: THERAPIST_COLOUR }

/** Mean profiles side by side: clients as filled circles on a line, therapists as open squares on a dashed line. */
export function meanProfiles(
  scores: readonly MeanScore[],
  text: ProfilesText,
  width: FigureWidth,
): TopLevelSpec {
  const isLarge = width > SINGLE_COLUMN
  const roles = ROLES.filter((role) => scores.some((score) => score.role === role))
  const domain = roles.map((role) => text.roles[role])
  const values = scores.map((score) => ({
    ...score,
    who: text.roles[score.role],
    type: isLarge ? TYPE_NAMES[score.type] : score.type,
  }))
  const of = <T>(property: Readonly<Record<Role, T>>) => ({
    field: 'who',
    type: 'nominal' as const,
    title: null,
    scale: { domain, range: roles.map((role) => property[role]) },
    legend: { orient: 'top' as const, direction: 'horizontal' as const, symbolStrokeWidth: 1.5 },
  })
  const shift = isLarge ? 6 : 4
  const y = {
    type: 'quantitative' as const,
    title: text.y,
    scale: {
      domain: paddedDomain(scores.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean])),
      nice: true,
      zero: false,
    },
    axis: { tickCount: 5, grid: true, domain: false },
  }
  const stroke = of(COLOURS)
  const layers = roles.map((role) => {
    const own = values.filter((score) => score.role === role)
    const dx = roles.length === 1 ? 0 : role === 'client' ? -shift : shift
    return {
      data: { values: own },
      encoding: { xOffset: { datum: dx, type: 'quantitative' as const, scale: null } },
      layer: [
        {
          mark: { type: 'line' as const, strokeWidth: 1.25, strokeDash: role === 'client' ? [1, 0] : [4, 3] },
          encoding: { y: { field: 'mean', ...y }, stroke },
        },
        {
          transform: [{ filter: 'isValid(datum.low)' }],
          mark: { type: 'rule' as const, aria: true, strokeWidth: 1.5 },
          encoding: { y: { field: 'low', ...y }, y2: { field: 'high' }, stroke, ...told() },
        },
        {
          mark: { type: 'point' as const, aria: true, size: 46, strokeWidth: 1.5 },
          encoding: {
            y: { field: 'mean', ...y },
            stroke,
            fill: of({ client: CLIENT_COLOUR, therapist: 'white' }),
            shape: of({ client: 'circle', therapist: 'square' }),
            ...told(),
          },
        },
      ],
    }
  })
  return {
    ...figureFrame(text, width),
    width,
    height: isLarge ? 260 : 200,
    autosize: { type: 'fit', contains: 'padding' },
    padding: PADDING,
    encoding: {
      x: {
        field: 'type',
        type: 'nominal',
        title: null,
        scale: {
          domain: TYPES.map((type) => (isLarge ? TYPE_NAMES[type] : type)),
          type: 'point',
          padding: 0.5,
        },
        axis: { labelAngle: 0, ticks: false },
      },
    },
    layer: layers,
  }
}
