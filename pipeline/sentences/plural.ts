import { marked } from './marked-number.ts'

/** A count with commas between thousands. */
export function count(value: number): string {
  return marked(String(value).replace(/\B(?=(\d{3})+$)/g, ','), value)
}

/**
 * A count with its noun, and the verb if there is one: "1 pair", "32 pairs", "1 pair has", "32 pairs have".
 * @example plural(1204, 'pair') // '1,204 pairs'
 */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`
}
