import { count, interval } from '../../document/apa.ts'
import { listed } from '../../document/document.ts'
import { drawnInterval } from '../drawn-numbers.ts'
import { BOOTSTRAP_KINDS } from './bootstrap-limits.ts'
import type { Found } from './found.ts'
import type { IntervalRow } from './intervals-table.ts'

const TITLES = { percentile: 'percentile', bca: 'BCa', studentised: 'studentised' } as const

const UNITS: Readonly<Record<IntervalRow['unit'], string>> = { pair: 'pairs', therapist: 'therapists' }

/** The intervals from resampled units, or why there are none. */
export function bootstrapText(found: Found, unit: IntervalRow['unit']): string {
  const rows = BOOTSTRAP_KINDS.map((kind) => found.limits(unit, kind)).filter(({ low }) => low !== null)
  const [first] = rows
  if (!first?.resamples) {
    const { reason } = found.limits(unit, 'percentile')
    return `Resampled ${UNITS[unit]} give no interval: ${reason}.`
  }
  const each = rows.map((row) => `${drawnInterval(row)} (${TITLES[row.kind as keyof typeof TITLES]})`)
  return `Resampled ${UNITS[unit]} (${count(first.resamples)} times) give ${listed(each)}.`
}

/** With fewer clusters than this only the studentised interval by clusters covers what it says (test/simulation/COVERAGE.md). */
const FEW = 40

/** What simulations showed about the intervals by therapists; nothing if they are many, or there are none. */
export function fewTherapists(found: Found): string {
  if (found.therapists >= FEW || found.limits('therapist', 'percentile').low === null) return ''
  return found.limits('therapist', 'studentised').low === null
    ? ` In simulations with fewer than ${FEW} therapists such intervals contained the true value less often than they claim.`
    : ` In simulations with fewer than ${FEW} therapists the studentised interval contained the true value about as often as it claims, the other two less often.`
}

/** Fisher's interval. */
export function fisherText(found: Found): string {
  const { low, high } = found.limits('pair', 'fisher-z')
  return interval(low, high)
}
