import type { MethodName } from './methods.ts'
import { type Known, nameOf, POPULATIONS } from './populations.ts'
import type { NestedRow } from './row.ts'

/** More than this is too much for a test at 5 %. */
export const MOST = 0.06

export const percent = (share: number) => (100 * share).toFixed(1)

/** The row of one method in one population; undefined where the method was not tried. */
export function rowOf(rows: readonly NestedRow[], population: Known, method: MethodName) {
  const name = nameOf(population)
  return rows.find((row) => row.method === method && nameOf(row) === name)
}

/** What the tests have to keep, and whether they do. */
export function requirements(rows: readonly NestedRow[]): string[] {
  const nothing = POPULATIONS.filter(({ isNull }) => isNull)
  const ownOnly = nothing.filter(({ predictor }) => predictor === 'of the pair')
  const shared = nothing.filter(({ predictor, icc }) => predictor !== 'of the pair' && icc > 0)
  const mainEffect = POPULATIONS.filter(({ slope }) => slope === null)
  const ofTherapists = mainEffect.filter(({ effect }) => !effect.includes('clients'))
  const ofBoth = mainEffect.filter(({ effect }) => effect.includes('clients'))
  const little = nothing.filter(({ icc }) => icc < 0.3)
  const much = nothing.filter(({ icc }) => icc === 0.3)
  const congruence = nothing.filter(({ predictor }) => predictor === 'congruence')
  const all = (method: MethodName) => within(rows, nothing, method)
  return [
    `- Plain r, no effect, predictor and ratings both partly the therapist's: ${within(rows, shared, 'plain-r')}. With a predictor that therapists do not share: ${within(rows, ownOnly, 'plain-r')}.`,
    `- What leads (Kenward–Roger), no effect: ${all('kenward-roger')}. It is cautious where clients of a therapist share nothing: their common variance cannot be estimated below 0.`,
    `- "Match" (unique part, either sign), no effect: ${within(rows, congruence, 'unique-part')}; with a main effect and no match: ${within(rows, mainEffect, 'unique-part')}.`,
    `- What leads says that there is an association in ${range(rows, mainEffect, 'kenward-roger')} % of the studies with a main effect and no match, and rightly: that is why match is asked about by itself.`,
    `- Satterthwaite, no effect: ${all('satterthwaite')}. CR2: ${all('cr2')}.`,
    `- Bootstrap of therapists †, no effect: ${all('bootstrap')}. Permutation within therapists †: ${all('within-permutation')}; with main effects of therapists only, ${range(rows, ofTherapists, 'within-permutation')} %, of clients too, ${range(rows, ofBoth, 'within-permutation')} %.`,
    `- Intervals hold the true slope in ${covered(rows, 'kenward-roger')} % (Kenward–Roger), ${covered(rows, 'satterthwaite')} % (Satterthwaite), ${covered(rows, 'cr2')} % (CR2), ${covered(rows, 'unique-part')} % (unique part).`,
    `- In the studies whose fit is singular Satterthwaite is least squares. Where therapists share nothing of the ratings or a tenth, Kenward–Roger rejects ${singular(rows, little, 'kenward-roger')} % of them and Satterthwaite ${singular(rows, little, 'satterthwaite')} %; where they share three tenths, so that the fit is wrong, ${singular(rows, much, 'kenward-roger')} and ${singular(rows, much, 'satterthwaite')} %.`,
  ]
}

/** "rejects 4.1 to 5.6 % (mean 4.8 %), at most 6 % in all 12": how often, and in how many populations too often. */
function within(rows: readonly NestedRow[], populations: readonly Known[], method: MethodName): string {
  const own = tried(rows, populations, method)
  const over = own.filter(({ rejected }) => rejected > MOST)
  const worst = own.reduce((a, b) => (b.rejected > a.rejected ? b : a))
  const where = `${worst.predictor}, ${worst.effect}, ${worst.design}, ICC ${worst.icc}`
  const verdict =
    over.length === 0
      ? `at most 6 % in all ${own.length} populations`
      : `**above 6 % in ${over.length} of ${own.length} populations**`
  const mean = own.reduce((sum, { rejected }) => sum + rejected, 0) / own.length
  return `rejects ${range(rows, populations, method)} % (mean ${percent(mean)} %), ${verdict} (highest: ${where}; SE ${percent(worst.mc_se)} %)`
}

const between = (shares: readonly number[]) =>
  `${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}`

function range(rows: readonly NestedRow[], populations: readonly Known[], method: MethodName): string {
  return between(tried(rows, populations, method).map(({ rejected }) => rejected))
}

function singular(rows: readonly NestedRow[], populations: readonly Known[], method: MethodName): string {
  return between(tried(rows, populations, method).flatMap(({ singular_rejected: share }) => share ?? []))
}

function covered(rows: readonly NestedRow[], method: MethodName): string {
  return between(tried(rows, POPULATIONS, method).flatMap(({ coverage }) => coverage ?? []))
}

/** The rows with a result. */
function tried(rows: readonly NestedRow[], populations: readonly Known[], method: MethodName) {
  return populations.flatMap((it) => {
    const row = rowOf(rows, it, method)
    return row && row.undefined < row.samples ? [row] : []
  })
}
