import { columns, texts } from '../../support/golden.ts'

/** The rows of the small sample in which none of the variables is missing, and their therapists. */
export function analysis(...names: readonly string[]) {
  const table = columns('small/analysis.csv')
  const therapists = texts('small/analysis.csv').therapist_id!
  const kept = therapists.map((_, i) => i).filter((i) => names.every((name) => table[name]![i] !== null))
  return {
    values: names.map((name) => kept.map((i) => table[name]![i]!)),
    therapists: kept.map((i) => therapists[i]!),
  }
}

/** The design of test/golden/r/cluster_robust.R: 7 clusters of 20, 15, 10, 8, 4, 2 and 1. */
export function formula() {
  const clusters = [20, 15, 10, 8, 4, 2, 1].flatMap((size, at) => Array<number>(size).fill(at + 1))
  const i = clusters.map((_, at) => at + 1)
  const x = i.map((k) => Math.sin(1.7 * k))
  const z = i.map((k, at) => Math.cos(0.3 * k ** 2) + Math.cos(clusters[at]!))
  const y = i.map((k, at) => x[at]! + 0.5 * z[at]! + Math.sin(7 * k) + 2 * Math.cos(2 * clusters[at]!))
  return { x, z, y, clusters }
}

/** A small generator for samples of property tests: numbers from -1 to 1. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 31 - 1
  }
}
