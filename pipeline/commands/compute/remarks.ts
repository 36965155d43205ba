import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import type { WrittenHabit } from '../../holland/written-code.ts'
import type { Role } from './pair-columns.ts'

/** Harmless or expected properties of a file of pairs that the summary reports. */
type Remark = WrittenHabit | `no-code-${Role}` | `no-scores-${Role}` | 'contradicts-scores' | 'rests-on-tie'

const counted = (n: number) => new Intl.NumberFormat('en-US').format(n)

/** A count with its noun: `1 pair`, `1,204 pairs`. */
export const many = (n: number, one: string, several: string) => `${counted(n)} ${n === 1 ? one : several}`

const these = (n: number) => (n === 1 ? 'this pair' : 'these pairs')

const SENTENCES: Readonly<Record<Remark, (n: number) => string>> = {
  'small-letters': (n) =>
    `${many(n, 'code was', 'codes were')} written in small letters and read as capitals`,
  spaces: (n) => `${many(n, 'code', 'codes')} had spaces around the letters, which were removed`,
  'full-width': (n) =>
    `${many(n, 'code was', 'codes were')} written in full-width letters and read as RIASEC`,
  separators: (n) => `${many(n, 'code', 'codes')} had separators between the letters, which were removed`,
  'no-code-client': (n) =>
    `${many(n, 'client does', 'clients do')} not have a code, so code indices are NA for ${these(n)}`,
  'no-code-therapist': (n) =>
    `${many(n, 'therapist does', 'therapists do')} not have a code, so code indices are NA for ${these(n)}`,
  'no-scores-client': (n) =>
    `${many(n, 'client does', 'clients do')} not have all six scores, so profile indices are NA for ${these(n)}`,
  'no-scores-therapist': (n) =>
    `${many(n, 'therapist does', 'therapists do')} not have all six scores, so profile indices are NA for ${these(n)}`,
  'contradicts-scores': (n) =>
    `${many(n, 'code contradicts', 'codes contradict')} the scores, which were used instead`,
  'rests-on-tie': (n) =>
    `${many(n, 'code', 'codes')} derived from scores ${n === 1 ? 'depends' : 'depend'} on a tie; ` +
    'tied types are in the order R, I, A, S, E, C',
}

/** Counts remarks and stores the line of the first of each kind, so that memory does not grow with the stream. */
export class Remarks {
  readonly #bases: ReadonlySet<CongruenceIndex['basis']>
  readonly #counts = new Map<Remark, { count: number; first: number }>()

  constructor(indices: readonly CongruenceIndex[]) {
    this.#bases = new Set(indices.map(({ basis }) => basis))
  }

  note(remark: Remark, line: number): void {
    const known = this.#counts.get(remark)
    if (known) known.count++
    else this.#counts.set(remark, { count: 1, first: line })
  }

  /** One sentence, with the first line, for each kind of remark that concerns the computed indices. */
  lines(): string[] {
    return [...this.#counts]
      .filter(([remark]) => this.#bases.has(remark.startsWith('no-scores') ? 'profile' : 'code'))
      .map(([remark, { count, first }]) => `${SENTENCES[remark](count)} (first in line ${counted(first)}).`)
  }
}
