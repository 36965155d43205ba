/** A verdict may be given if the value is farther than this many simulation errors from its threshold. */
const ERRORS = 3

/** A number that random draws gave, and what has to be sure about it. */
export interface Drawn {
  readonly value: number
  /** Its standard error from drawing only so often; 0 if nothing was drawn. */
  readonly se: number
  /** What it is held against, such as .05 for a p or 0 for a limit; null if it is only printed. */
  readonly threshold: number | null
  /** The error that is small enough to print it: .00167 and three of them keep the second decimal. */
  readonly smallEnough?: number
}

/** `decided`: the seed does not matter. `draw-more`: not yet. `about`: no more is drawn, so there is no verdict. */
export type MonteCarloVerdict = 'decided' | 'draw-more' | 'about'

/**
 * Whether a verdict may rest on a drawn number: not within three simulation errors of its threshold, where another
 * seed may give another verdict, and not while its error is larger than small enough.
 *
 * A number without error is always decided, on the threshold too. Asked after each of ten doublings, a p right beside
 * its threshold ends up on the wrong side in at most 10 × .00135, about 1 % of all studies; farther ones more rarely.
 *
 * @param canDraw whether more may be drawn
 * @throws RangeError if the value or its error is not a finite number, or the error is negative
 * @source Gandy, A. (2009). Sequential implementation of Monte Carlo tests with uniformly bounded resampling risk.
 * Journal of the American Statistical Association, 104(488), 1504-1511. https://doi.org/10.1198/jasa.2009.tm08368
 * @example monteCarloVerdict({ value: 0.049, se: 0.005, threshold: 0.05 }, true) // 'draw-more'
 * @example monteCarloVerdict({ value: 0.049, se: 0.005, threshold: 0.05 }, false) // 'about'
 * @example monteCarloVerdict({ value: 0.01, se: 0.002, threshold: 0.05 }, true) // 'decided'
 */
export function monteCarloVerdict(
  { value, se, threshold, smallEnough = Number.POSITIVE_INFINITY }: Drawn,
  canDraw: boolean,
): MonteCarloVerdict {
  if (!(Number.isFinite(value) && se >= 0 && se < Number.POSITIVE_INFINITY))
    throw new RangeError(
      `a drawn number and its error must be finite, the error not negative: ${value}, ${se}`,
    )
  const apart = se === 0 || threshold === null || Math.abs(value - threshold) > ERRORS * se
  if (apart && se <= smallEnough) return 'decided'
  return canDraw ? 'draw-more' : 'about'
}

/**
 * How many more to draw: as many again as there are, up to `cap` in all; 0 if everything is decided or the cap is
 * reached. For blocks that are drawn elsewhere, on other threads say.
 *
 * @example moreDraws(2000, [{ value: 0.049, se: 0.005, threshold: 0.05 }], 100_000) // 2000
 * @example moreDraws(60_000, [{ value: 0.0499, se: 0.0009, threshold: 0.05 }], 100_000) // 40000
 */
export function moreDraws(drawn: number, judged: readonly Drawn[], cap: number): number {
  const open = judged.some((one) => monteCarloVerdict(one, true) === 'draw-more')
  return open ? Math.max(0, Math.min(drawn, cap - drawn)) : 0
}

/**
 * Draws in doubling batches until every verdict is decided or `cap` is reached.
 *
 * @param draw adds so many draws to those before
 * @param judge what the draws so far say; none means that nothing can be decided by drawing
 * @returns how many were drawn in all, and the verdict on each of the judged numbers
 * @throws RangeError unless 1 <= first <= cap, both whole
 */
export function drawUntilDecided(
  draw: (draws: number) => void,
  judge: () => readonly Drawn[],
  { first = 2000, cap = 1_024_000 }: { readonly first?: number; readonly cap?: number } = {},
): { readonly drawn: number; readonly verdicts: readonly MonteCarloVerdict[] } {
  if (!(Number.isInteger(first) && Number.isInteger(cap) && first >= 1 && first <= cap))
    throw new RangeError(`the first draws must be at least 1 and at most the cap: ${first}, ${cap}`)
  let drawn = 0
  for (let more = first; more > 0; more = moreDraws(drawn, judge(), cap)) {
    draw(more)
    drawn += more
  }
  return { drawn, verdicts: judge().map((one) => monteCarloVerdict(one, false)) }
}
