import { fisherZInterval } from '../statistics/correlation/fisher-z.ts'
import { twoSidedPOfT } from '../statistics/distributions/student-t.ts'
import { correlationOfT } from '../statistics/two-studies/reported-correlation.ts'
import { rangeOf, reportedP } from '../statistics/two-studies/reported-p.ts'
import { type ConsistencyCheck, meet } from './consistency-check.ts'
import { derivedCorrelation, limitsOf } from './derived-correlation.ts'
import type { Printed } from './printed.ts'
import type { PublishedResult } from './published-result.ts'

type Range = readonly [number, number]

/**
 * Are the printed r, t, F, p, interval, degrees of freedom, n and direction of one result consistent? Each is
 * rounded, so it stands for a range, and a mismatch is one that no rounding explains.
 *
 * A mismatch shows an error in one of the figures or an analysis other than an ordinary correlation
 * (one-sided test, ranks, a covariate, missing values). It does not show which.
 *
 * @source Nuijten, M. B., Hartgerink, C. H. J., van Assen, M. A. L. M., Epskamp, S., & Wicherts, J. M. (2016). The
 * prevalence of statistical reporting errors in psychology (1985-2013). Behavior Research Methods, 48(4), 1205-1226.
 * https://doi.org/10.3758/s13428-015-0664-2
 */
export function figureChecks(result: PublishedResult): ConsistencyCheck[] {
  const impossible = impossibleFigures(result)
  if (impossible.length > 0) return impossible
  return [
    ...directionCheck(result),
    ...freedomChecks(result),
    ...testChecks(result),
    ...pCheck(result),
    ...intervalCheck(result),
  ]
}

const check = (
  what: ConsistencyCheck['check'],
  figures: string,
  consistent: boolean,
  allowed: Range | null,
  reason: string | null = null,
): ConsistencyCheck => ({
  check: what,
  figures,
  scale: null,
  result: consistent ? 'consistent' : 'inconsistent',
  low: allowed?.[0] ?? null,
  high: allowed?.[1] ?? null,
  reason: consistent ? null : reason,
})

/** Figures that are impossible. */
function impossibleFigures({ r, F, p, interval }: PublishedResult): ConsistencyCheck[] {
  const checks: ConsistencyCheck[] = []
  if (r && Math.abs(r.value) > 1)
    checks.push(check('possible', `r = ${r.text}`, false, [-1, 1], 'a correlation lies between -1 and 1'))
  if (F && F.value < 0) checks.push(check('possible', `F = ${F.text}`, false, null, 'F is never negative'))
  if (p && !(p.value >= 0 && p.value <= 1))
    checks.push(check('possible', `p ${p.text}`, false, [0, 1], 'a probability lies between 0 and 1'))
  if (interval && limitsOf(interval) === null) {
    const limits = `[${interval[0].text}, ${interval[1].text}]`
    const why = 'the limits of a correlation rise and lie between -1 and 1'
    checks.push(check('possible', limits, false, [-1, 1], why))
  }
  return checks
}

function directionCheck({ direction, r, t }: PublishedResult): ConsistencyCheck[] {
  const figure = r ?? t
  if (!figure || (direction !== 'positive' && direction !== 'negative')) return []
  const agrees = direction === 'positive' ? figure.value >= 0 : figure.value <= 0
  const what = `${r ? 'r' : 't'} = ${figure.text}, claimed ${direction}`
  return [check('direction', what, agrees, null, 'the sign contradicts the claimed direction')]
}

function freedomChecks({ n, t, df, F, df2 }: PublishedResult): ConsistencyCheck[] {
  if (n === undefined) return []
  const why = 'the test of a correlation has n - 2 degrees of freedom'
  const one = (name: string, freedom: number) =>
    check('df', `${name} = ${freedom}, n = ${n}`, freedom === n - 2, [n - 2, n - 2], why)
  return [...(t && df ? [one('df', df)] : []), ...(F && df2 ? [one('df2', df2)] : [])]
}

/** t and F against r: the correlations that the printed test allows must include one that rounds to r. */
function testChecks({ r, t, df, F, df2 }: PublishedResult): ConsistencyCheck[] {
  if (!r) return []
  const checks: ConsistencyCheck[] = []
  if (t && df) {
    const [low, high] = rangeOf(t)
    const allowed = [correlationOfT(low, df), correlationOfT(high, df)] as const
    const what = `t(${df}) = ${t.text}, r = ${r.text}`
    checks.push(check('t', what, meet(allowed, rangeOf(r)), allowed, 'this t gives another r'))
  }
  if (F && df2) {
    const [low, high] = rangeOf(F).map((value) => correlationOfT(Math.sqrt(Math.max(0, value)), df2))
    const allowed = [low!, high!] as const
    const what = `F(1, ${df2}) = ${F.text}, r = ${r.text}`
    checks.push(check('F', what, meet(allowed, sizes(r)), allowed, 'this F gives another size of r'))
  }
  return checks
}

/** p against r and n, otherwise against t or F: the most informative figure that is printed. */
function pCheck(result: PublishedResult): ConsistencyCheck[] {
  const { r, t, df, F, df2, p } = result
  if (!p) return []
  const { n } = derivedCorrelation(result)
  const why = 'these figures give another two-sided p'
  if (r && n !== null && n >= 3) {
    const { consistent, pLow, pHigh } = reportedP(r, n, p, p.relation)
    const what = `r = ${r.text}, n = ${n}, p ${p.text}`
    return [check('p', what, consistent, [pLow, pHigh], why)]
  }
  const test = t && df ? { range: sizes(t), df } : F && df2 ? { range: roots(F), df: df2 } : null
  if (test === null) return []
  const allowed = [twoSidedPOfT(test.range[1], test.df), twoSidedPOfT(test.range[0], test.df)] as const
  const printed: Range = p.relation === '=' ? rangeOf(p) : p.relation === '<' ? [0, p.value] : [p.value, 1]
  const figure = t ? `t(${df}) = ${t.text}` : `F(1, ${df2}) = ${F!.text}`
  return [check('p', `${figure}, p ${p.text}`, meet(allowed, printed), allowed, why)]
}

/** The interval against Fisher's interval of r and n, both limits. */
function intervalCheck(result: PublishedResult): ConsistencyCheck[] {
  const { r, n, interval, confidence } = result
  if (!interval || !r) return []
  const what = `r = ${r.text}, [${interval[0].text}, ${interval[1].text}]`
  if (n === undefined) {
    const inside = r.value >= interval[0].value && r.value <= interval[1].value
    return [check('interval', what, inside, [interval[0].value, interval[1].value], 'r lies outside')]
  }
  const ends = rangeOf(r).map((value) => fisherZInterval(Math.max(-1, Math.min(1, value)), n, confidence))
  if (!ends[0] || !ends[1]) return []
  const agrees = ([0, 1] as const).every((end) =>
    meet([ends[0]![end], ends[1]![end]], rangeOf(interval[end])),
  )
  const expected = fisherZInterval(r.value, n, confidence)
  const why = 'this r and n give another interval by Fisher’s z; another method may have been used'
  return [check('interval', `${what}, n = ${n}`, agrees, expected, why)]
}

/** Range of the absolute value of a rounded figure. */
function sizes(figure: Printed): Range {
  const [low, high] = rangeOf({ ...figure, value: Math.abs(figure.value) })
  return [Math.max(0, low), high]
}

function roots(F: Printed): Range {
  const [low, high] = sizes(F)
  return [Math.sqrt(low), Math.sqrt(high)]
}
