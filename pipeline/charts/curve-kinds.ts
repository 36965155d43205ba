import { INK, PAIR_COLOUR, QUIET } from './theme.ts'

/** From this number of specifications on, points are small. */
const MANY = 150
/** Vega's own diamond is smaller than its circle. */
const LARGE_DIAMOND = 'M0,-1.5L1.5,0L0,1.5L-1.5,0Z'

/** Names of the kinds of specifications. */
interface KindNames {
  readonly significant: string
  readonly other: string
  readonly primary: string
}

/** Colour, shape and size of each kind of specification that occurs, with one legend. */
export function curveKinds(text: KindNames, occurring: readonly string[]) {
  const many = occurring.length > MANY
  const all = [
    { kind: 'other', label: text.other, colour: QUIET, shape: 'circle', size: many ? 5 : 26 },
    {
      kind: 'significant',
      label: text.significant,
      colour: PAIR_COLOUR,
      shape: 'square',
      size: many ? 14 : 42,
    },
    { kind: 'primary', label: text.primary, colour: INK, shape: LARGE_DIAMOND, size: 52 },
  ].filter(({ kind }) => occurring.includes(kind))
  const words = JSON.stringify(Object.fromEntries(all.map(({ kind, label }) => [kind, label])))
  const domain = all.map(({ kind }) => kind)
  const legend = {
    title: null,
    orient: 'top' as const,
    direction: 'horizontal' as const,
    labelExpr: `(${words})[datum.label]`,
  }
  const channel = <T>(range: T[]) => ({
    field: 'kind',
    type: 'nominal' as const,
    scale: { domain, range },
    legend,
  })
  return {
    color: channel(all.map(({ colour }) => colour)),
    shape: channel(all.map(({ shape }) => shape)),
    size: {
      condition: all.map(({ kind, size }) => ({ test: `datum.kind === '${kind}'`, value: size })),
      value: 0,
    },
  }
}
