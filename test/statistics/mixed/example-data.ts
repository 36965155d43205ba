import { columns, golden, goldens, texts, truths } from '../../support/golden.ts'

const numbers = columns('small/analysis.csv')
const { therapist_id: therapists } = texts('small/analysis.csv')

/** The simulated pairs that have an outcome: it, congruence, and the therapists who are the clusters. */
export function pairsWith(outcome: string) {
  const kept = Array.from(numbers[outcome]!.keys()).filter((i) => numbers[outcome]![i] != null)
  return {
    kept,
    y: kept.map((i) => numbers[outcome]![i]!),
    x: kept.map((i) => numbers.c_index![i]!),
    cluster: kept.map((i) => therapists![i]!),
  }
}

/** Every pair's congruence and therapist. */
export const everyPair = {
  x: numbers.c_index!.map((value) => value!),
  cluster: therapists!,
}

const models = goldens('small/models.json')
export const model = <T>(id: string): T => golden<T>(models, id)
export const rtol = (id: string): number => models.find((entry) => entry.id === id)!.rtol as number
export const truth = truths('small')
