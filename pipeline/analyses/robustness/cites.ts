import type { Results } from './table.ts'

/** The sources of the methods whose results the section shows. */
export function robustnessCites({ intervals, permutations }: Results): string[] {
  const shown = intervals.filter((row) => row.low !== null)
  const isMade = (scheme: string, test?: string) =>
    permutations.some((row) => row.p !== null && row.scheme === scheme && (test ?? row.test) === row.test)
  const schemes = ['pairs', 'within-therapist', 'therapist-blocks']
  return [
    ...(shown.some(({ kind }) => kind === 'bca') ? ['efron-1987'] : []),
    ...(shown.some(({ kind }) => kind === 'studentised') ? ['davison-hinkley-1997'] : []),
    ...(schemes.slice(1).some((scheme) => isMade(scheme))
      ? ['winkler-webster-vidaurre-nichols-smith-2015']
      : []),
    ...(schemes.some((scheme) => isMade(scheme, 'drawn')) ? ['phipson-smyth-2010'] : []),
  ]
}
