import type { TopLevelSpec } from 'vega-lite'
import { GRID, INK, QUIET } from './theme.ts'

/** Vega's own diamond is smaller than its circle. */
export const LARGE_DIAMOND = 'M0,-1.5L1.5,0L0,1.5L-1.5,0Z'

/** The horizontal axis of a coefficient; 1 and -1 do not touch its ends. */
export const COEFFICIENT = {
  type: 'quantitative' as const,
  title: null,
  scale: { domain: [-1.08, 1.08], nice: false },
  axis: {
    values: [-1, -0.5, 0, 0.5, 1],
    format: '~f',
    labelExpr: "replace(datum.label, '0.', '.')",
    grid: true,
    gridColor: { condition: { test: 'datum.value === 0', value: 'transparent' }, value: GRID },
  },
}

/**
 * A channel that distinguishes the roles; all such channels share one legend, which is omitted if there is
 * only one role.
 */
function byRole(range: string[], legend: boolean) {
  const words = "datum.label === 'primary' ? 'Primary' : 'Exploratory'"
  return {
    field: 'role',
    type: 'nominal',
    scale: { domain: ['primary', 'exploratory'], range },
    legend: legend ? { title: null, orient: 'top', direction: 'horizontal', labelExpr: words } : null,
  } as const
}

type Layers = Extract<TopLevelSpec, { layer: unknown }>['layer']

/** The marks of a forest plot: intervals below estimates, and a word if there is no estimate. */
export function forestMarks(legend: boolean): Layers {
  const word = { type: 'text', text: 'undefined', fontStyle: 'italic', color: QUIET } as const
  const color = byRole([INK, QUIET], legend)
  return [
    {
      transform: [{ filter: 'isValid(datum.low) && isValid(datum.high)' }],
      mark: { type: 'rule', strokeWidth: 1.25 },
      encoding: { x: { field: 'low', ...COEFFICIENT }, x2: { field: 'high' }, color },
    },
    {
      transform: [{ filter: 'isValid(datum.estimate)' }],
      mark: { type: 'point', filled: true, size: 44 },
      encoding: {
        x: { field: 'estimate', ...COEFFICIENT },
        color,
        shape: byRole([LARGE_DIAMOND, 'circle'], legend),
      },
    },
    {
      transform: [{ filter: '!isValid(datum.estimate)' }],
      encoding: { x: { datum: 0, ...COEFFICIENT } },
      layer: [{ mark: { ...word, stroke: 'white', strokeWidth: 5 } }, { mark: word }],
    },
  ]
}
