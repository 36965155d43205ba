import { assertCorrelations, type DifferenceTest, noTest, zTest } from './difference-test.ts'

/**
 * Do two correlations from different samples differ? z = (atanh r1 - atanh r2)/√(1/(n1 - 3) + 1/(n2 - 3));
 * its square is the Q test of two studies. Fewer than 4 pairs in a sample or a perfect correlation:
 * undefined.
 *
 * @throws RangeError if a correlation is outside [-1, 1]
 * @source Fisher, R. A. (1921). On the "probable error" of a coefficient of correlation deduced from a small
 * sample. Metron, 1, 3-32.
 * @example independentZ(0.3, 40, 0.3, 50).p // 1
 */
export function independentZ(r1: number, n1: number, r2: number, n2: number): DifferenceTest {
  assertCorrelations({ r1, r2 })
  if (!(n1 > 3 && n2 > 3)) return noTest('too-few-pairs')
  if (Math.abs(r1) === 1 || Math.abs(r2) === 1) return noTest('perfect-correlation')
  return zTest((Math.atanh(r1) - Math.atanh(r2)) / Math.sqrt(1 / (n1 - 3) + 1 / (n2 - 3)))
}
