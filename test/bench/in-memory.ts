import { readFileSync, writeFileSync } from 'node:fs'
import { CODES, codeNumber, pairValues } from '../../pipeline/congruence/code-pairs.ts'
import type { CodeIndex } from '../../pipeline/congruence/congruence-index.ts'
import { INDICES } from '../../pipeline/congruence/indices.ts'
import { type Code, code } from '../../pipeline/holland/code.ts'

export const CODE_INDICES = INDICES.filter((index): index is CodeIndex => index.basis === 'code')

/** Seconds that the fastest of some runs took, after one that is not counted. */
function fastest(runs: number, act: () => void): number {
  const seconds = Array.from({ length: runs + 1 }, () => {
    const begun = performance.now()
    act()
    return (performance.now() - begun) / 1000
  })
  return Math.min(...seconds.slice(1))
}

/** Seconds for all indices of codes over the pairs of a file, from numbers of codes and from codes as text. */
export function inMemory(path: string): { pairs: number; fromNumbers: number; fromText: number } {
  const lines = readFileSync(path, 'latin1').trimEnd().split('\n').slice(1)
  const cells = lines.map((line) => line.split(','))
  const clients: Code[] = cells.map(([, client]) => code(client!))
  const therapists: Code[] = cells.map(([, , therapist]) => code(therapist!))
  const into = new Float64Array(lines.length)
  const values = (from: Uint8Array, to: Uint8Array) => {
    for (const index of CODE_INDICES) pairValues(index, from, to, into)
  }
  const numbers = (codes: readonly Code[]) => {
    const found = new Uint8Array(codes.length)
    for (let i = 0; i < codes.length; i++) found[i] = codeNumber(codes[i]!)
    return found
  }
  const [from, to] = [numbers(clients), numbers(therapists)]
  return {
    pairs: lines.length,
    fromNumbers: fastest(5, () => values(from, to)),
    fromText: fastest(5, () => values(numbers(clients), numbers(therapists))),
  }
}

/** Writes the table of all pairs of three-letter codes that the peers look values up in. */
export function writeLookupTable(path: string): void {
  const three = CODES.filter((each) => each.length === 3)
  const header = ['client', 'therapist', ...CODE_INDICES.map(({ id }) => id)].join(',')
  const rows = three.flatMap((client) =>
    three.map((therapist) =>
      [client, therapist, ...CODE_INDICES.map((index) => index.value(client, therapist))].join(','),
    ),
  )
  writeFileSync(path, `${[header, ...rows].join('\n')}\n`)
}
