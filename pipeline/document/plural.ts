import { count } from './apa.ts'

/** A count with its noun: "1 pair", "32 pairs". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`
}
