import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import type { Role } from '../../congruence/role.ts'
import type { WrittenHabit } from '../../holland/written-code.ts'
import { count, plural } from '../../sentences/plural.ts'

/** What is harmless or expected in a file of pairs and yet has to be said. */
type Remark = WrittenHabit | `no-code-${Role}` | `no-scores-${Role}` | 'contradicts-scores' | 'rests-on-tie'

const SENTENCES: Readonly<Record<Remark, (n: number) => string>> = {
  'small-letters': (n) =>
    `${plural(n, 'code was', 'codes were')} written in small letters and read as capitals`,
  spaces: (n) => `${plural(n, 'code')} had spaces around the letters, which were left out`,
  'full-width': (n) =>
    `${plural(n, 'code was', 'codes were')} written in full-width letters and read as RIASEC`,
  separators: (n) => `${plural(n, 'code')} had separators between the letters, which were left out`,
  'no-code-client': (n) =>
    `${plural(n, 'client has', 'clients have')} no code: indices of codes are NA there`,
  'no-code-therapist': (n) =>
    `${plural(n, 'therapist has', 'therapists have')} no code: indices of codes are NA there`,
  'no-scores-client': (n) =>
    `${plural(n, 'client lacks', 'clients lack')} some of the six scores: indices of profiles are NA there`,
  'no-scores-therapist': (n) =>
    `${plural(n, 'therapist lacks', 'therapists lack')} some of the six scores: indices of profiles are NA there`,
  'contradicts-scores': (n) =>
    `${plural(n, 'code contradicts', 'codes contradict')} the scores, which were used instead`,
  'rests-on-tie': (n) =>
    `${plural(n, 'code')} taken from scores ${n === 1 ? 'rests' : 'rest'} on a tie, ` +
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
      .map(([remark, { count: n, first }]) => `${SENTENCES[remark](n)} (first in line ${count(first)}).`)
  }
}
