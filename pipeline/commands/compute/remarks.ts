import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import type { WrittenHabit } from '../../holland/written-code.ts'
import type { Role } from './pair-columns.ts'

/** What is harmless or expected in a file of pairs and yet has to be said. */
type Remark = WrittenHabit | `no-code-${Role}` | `no-scores-${Role}` | 'contradicts-scores' | 'rests-on-tie'

const counted = (n: number) => new Intl.NumberFormat('en-US').format(n)

/** A count with its noun: `1 pair`, `1,204 pairs`. */
export const many = (n: number, one: string, several: string) => `${counted(n)} ${n === 1 ? one : several}`

const SENTENCES: Readonly<Record<Remark, (n: number) => string>> = {
  'small-letters': (n) =>
    `${many(n, 'code was', 'codes were')} written in small letters and read as capitals`,
  spaces: (n) => `${many(n, 'code', 'codes')} had spaces around the letters, which were left out`,
  'full-width': (n) =>
    `${many(n, 'code was', 'codes were')} written in full-width letters and read as RIASEC`,
  separators: (n) => `${many(n, 'code', 'codes')} had separators between the letters, which were left out`,
  'no-code-client': (n) => `${many(n, 'client has', 'clients have')} no code: indices of codes are NA there`,
  'no-code-therapist': (n) =>
    `${many(n, 'therapist has', 'therapists have')} no code: indices of codes are NA there`,
  'no-scores-client': (n) =>
    `${many(n, 'client lacks', 'clients lack')} some of the six scores: indices of profiles are NA there`,
  'no-scores-therapist': (n) =>
    `${many(n, 'therapist lacks', 'therapists lack')} some of the six scores: indices of profiles are NA there`,
  'contradicts-scores': (n) =>
    `${many(n, 'code contradicts', 'codes contradict')} the scores, which were used instead`,
  'rests-on-tie': (n) =>
    `${many(n, 'code', 'codes')} taken from scores ${n === 1 ? 'rests' : 'rest'} on a tie, ` +
    'with tied types in the order R, I, A, S, E, C',
}

/** Counts remarks and keeps the line where each was first due, so that a stream of any length fits. */
export class Remarks {
  readonly #bases: ReadonlySet<CongruenceIndex['basis']>
  readonly #found = new Map<Remark, { count: number; first: number }>()

  constructor(indices: readonly CongruenceIndex[]) {
    this.#bases = new Set(indices.map(({ basis }) => basis))
  }

  note(remark: Remark, line: number): void {
    const found = this.#found.get(remark)
    if (found) found.count++
    else this.#found.set(remark, { count: 1, first: line })
  }

  /** One sentence, with the first line, for each kind of remark that bears on the indices. */
  lines(): string[] {
    return [...this.#found]
      .filter(([remark]) => this.#bases.has(remark.startsWith('no-scores') ? 'profile' : 'code'))
      .map(([remark, { count, first }]) => `${SENTENCES[remark](count)} (first in line ${counted(first)}).`)
  }
}
