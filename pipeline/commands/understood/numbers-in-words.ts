/**
 * Whole numbers with runs of three or more joined.
 * @example numbersInWords([1, 2, 3, 5]) // '1–3, 5'
 */
export function numbersInWords(numbers: readonly number[]): string {
  const runs: number[][] = []
  for (const it of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run !== undefined && run.at(-1) === it - 1) run.push(it)
    else runs.push([it])
  }
  return runs.map((run) => (run.length < 3 ? run.join(', ') : `${run[0]}–${run.at(-1)}`)).join(', ')
}
