import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import type { Role } from '../../congruence/role.ts'
import type { WrittenHabit } from '../../holland/written-code.ts'
import { count, plural } from '../../sentences/plural.ts'

/** Harmless or expected properties of a file of pairs that the summary reports. */
type Remark =
  | WrittenHabit
  | `no-code-${Role}`
  | `no-scores-${Role}`
  | 'contradicts-scores'
  | 'rests-on-tie'
  | 'written-tie'

const these = (n: number) => (n === 1 ? 'this pair' : 'these pairs')

const SENTENCES: Readonly<Record<Remark, (n: number) => string>> = {
  'small-letters': (n) =>
    `${plural(n, 'code was', 'codes were')} written in small letters and read as capitals`,
  spaces: (n) => `${plural(n, 'code')} had spaces around the letters, which were removed`,
  'full-width': (n) =>
    `${plural(n, 'code was', 'codes were')} written in full-width letters and read as RIASEC`,
  separators: (n) => `${plural(n, 'code')} had separators between the letters, which were removed`,
  words: (n) => `${plural(n, 'code was', 'codes were')} written in words and read as letters`,
  'written-tie': (n) =>
    `${plural(n, 'code')} had a tie; the values are those of the code with tied types in the order R, I, A, S, E, C`,
  'no-code-client': (n) =>
    `${plural(n, 'client does', 'clients do')} not have a code, so code indices are NA for ${these(n)}`,
  'no-code-therapist': (n) =>
    `${plural(n, 'therapist does', 'therapists do')} not have a code, so code indices are NA for ${these(n)}`,
  'no-scores-client': (n) =>
    `${plural(n, 'client does', 'clients do')} not have all six scores, so profile indices are NA for ${these(n)}`,
  'no-scores-therapist': (n) =>
    `${plural(n, 'therapist does', 'therapists do')} not have all six scores, so profile indices are NA for ${these(n)}`,
  'contradicts-scores': (n) =>
    `${plural(n, 'code contradicts', 'codes contradict')} the scores, which were used instead`,
  'rests-on-tie': (n) =>
    `${plural(n, 'code')} derived from scores ${n === 1 ? 'depends' : 'depend'} on a tie; ` +
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
      .map(([remark, { count: n, first }]) => `${SENTENCES[remark](n)} (first in line ${count(first)}).`)
  }
}
