import type { BootstrapCorrelations } from './bootstrap-correlations.ts'

/** The bootstrap distributions of one sample, drawn in parts, as one. */
export function joinedBootstraps(parts: readonly BootstrapCorrelations[]): BootstrapCorrelations {
  const joined = (of: 'replicates' | 'variances') => {
    const all = new Float64Array(parts.reduce((length, part) => length + part[of].length, 0))
    let start = 0
    for (const part of parts) {
      all.set(part[of], start)
      start += part[of].length
    }
    return all
  }
  return {
    estimate: parts[0]?.estimate ?? Number.NaN,
    replicates: joined('replicates'),
    variances: joined('variances'),
    dropped: parts.reduce((sum, part) => sum + part.dropped, 0),
  }
}
