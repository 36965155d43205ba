import { indexVariable, outcomeVariable } from '../../artefacts/analysis-frame.ts'
import { plural } from '../../sentences/plural.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import { correlationPower, criticalCorrelation } from '../../statistics/evidence/correlation-power.ts'
import { detectableCorrelation, sampleSize } from '../../statistics/evidence/sample-size.ts'
import { intraclass } from '../../statistics/mixed/intraclass.ts'
import type { LeadingRow } from '../leading/table.ts'
import { asCorrelated, nestedPairs } from '../nested-pairs.ts'
import { estimatorOf } from '../nested-slope.ts'
import type { PowerByCaseloadRow } from './caseload-table.ts'
import type { Asked, Frame, PowerRow } from './table.ts'

/** The population correlations that are supposed. */
const RHOS = [0.1, 0.2, 0.3, 0.4, 0.5]

/** The numbers of clients for each therapist that a next study might have. */
const CASELOADS = [1, 2, 3, 5, 10]

/** Fewest pairs of which a correlation can be tested, and of which some can be detected. */
const TESTABLE = 3
const DETECTABLE = 4

/** Exact power of each hypothesis with as many independent pairs as its own are worth; nothing if not asked for. */
export function powerRows(leading: readonly LeadingRow[], frame: Frame, study: Asked): PowerRow[] {
  const { power: wanted, confidence } = study
  if (wanted === undefined) return []
  const alpha = significanceLevel(confidence)
  const supposed = supposedCorrelations(study)
  const needed = new Map(supposed.map((rho) => [rho, sampleSize(rho, wanted, alpha)]))
  const named = leading.filter(({ role }) => role !== 'exploratory')
  return named.flatMap((row): PowerRow[] => {
    const worth = worthOf(row, frame, study)
    const { effective_n: n, design_effect: effect } = worth
    const known = n !== null && n >= TESTABLE
    const critical_r = known ? criticalCorrelation(n, alpha) : null
    const detectable_r = known && n >= DETECTABLE ? detectableCorrelation(n, wanted, alpha) : null
    const reason =
      worth.reason ?? (known ? null : `${plural(worth.n, 'pair is', 'pairs are')} too few for any test`)
    return supposed.map((rho) => ({
      index: row.index,
      outcome: row.outcome,
      role: row.role === 'primary' ? 'primary' : 'secondary',
      ...worth,
      rho,
      power: known ? correlationPower(n, rho, alpha) : null,
      power_one_sided: known ? correlationPower(n, rho, alpha, 'greater') : null,
      wanted,
      n_needed: needed.get(rho)!,
      pairs_needed: effect === null ? null : Math.ceil(needed.get(rho)! * effect),
      critical_r,
      detectable_r,
      reason,
    }))
  })
}

/** Pairs and therapists that a next study needs, if it has the intraclass correlations of the primary association. */
export function powerByCaseloadRows(rows: readonly PowerRow[]): PowerByCaseloadRow[] {
  return rows
    .filter(
      ({ role, icc_index, icc_outcome }) => role === 'primary' && icc_index !== null && icc_outcome !== null,
    )
    .flatMap(({ rho, wanted, n_needed, ...row }) => {
      const [icc_index, icc_outcome] = [Math.max(0, row.icc_index!), Math.max(0, row.icc_outcome!)]
      return CASELOADS.map((clients_each) => {
        const design_effect = 1 + (clients_each - 1) * icc_index * icc_outcome
        const therapists_needed = Math.ceil((n_needed * design_effect) / clients_each)
        const pairs_needed = therapists_needed * clients_each
        return {
          rho,
          wanted,
          clients_each,
          icc_index,
          icc_outcome,
          design_effect,
          pairs_needed,
          therapists_needed,
        }
      })
    })
}

function supposedCorrelations({ hypothesis }: Asked): number[] {
  return [...new Set([...RHOS, hypothesis.smallest_effect ?? RHOS[0]!])].sort((a, b) => a - b)
}

type Worth = Pick<
  PowerRow,
  'n' | 'clients_weighted' | 'icc_index' | 'icc_outcome' | 'design_effect' | 'effective_n' | 'reason'
>

/** How many independent pairs those of an association are worth, by the design effect of an association. */
function worthOf({ index, outcome }: LeadingRow, frame: Frame, study: Asked): Worth {
  const variables = [indexVariable(index), outcomeVariable(outcome)]
  const all = frame.complete(...variables).rows.map(({ therapist }) => therapist)
  const { estimator, reason } = estimatorOf(all, study.nesting.fewest_therapists)
  const { values, therapists } = nestedPairs(frame, variables)
  const n = estimator === 'correlation' ? all.length : therapists.length
  const none = { clients_weighted: null, icc_index: null, icc_outcome: null }
  if (estimator === 'correlation') return { n, ...none, design_effect: 1, effective_n: n, reason }
  const [ofIndex, ofOutcome] = values.map((column) => intraclassOf(asCorrelated(column, study), therapists))
  const clients_weighted = ofIndex!.weighted
  const known = { clients_weighted, icc_index: ofIndex!.icc, icc_outcome: ofOutcome!.icc }
  const nothing = { n, ...known, design_effect: null, effective_n: null }
  if (reason !== null) return { ...nothing, reason }
  if (known.icc_index === null || known.icc_outcome === null || clients_weighted === null)
    return { ...nothing, reason: 'the index or the outcome is the same in all pairs' }
  const shared = Math.max(0, known.icc_index) * Math.max(0, known.icc_outcome)
  const design_effect = 1 + (clients_weighted - 1) * shared
  return { n, ...known, design_effect, effective_n: n / design_effect, reason: null }
}

/** The intraclass correlation; 1 where all clients of a therapist have the same value, null where all pairs have. */
function intraclassOf(values: readonly number[], therapists: readonly string[]) {
  const found = intraclass(values, therapists)
  const icc =
    found.undefinedBecause === null ? found.icc : found.undefinedBecause === 'no-variance-within' ? 1 : null
  return { icc, weighted: found.weightedSize }
}
