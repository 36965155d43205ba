import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { wildClusterBootstrap } from '../../pipeline/statistics/cluster-robust/wild-cluster-bootstrap.ts'
import { randomDesign } from '../statistics/mixed/random-design.ts'

/*
 * Wild cluster bootstrap of one coefficient, 19,999 draws of weights: node test/bench/wild-bootstrap.ts
 */

const SIZES = [
  [32, 14],
  [600, 60],
  [10_000, 1000],
] as const

for (const [n, clusters] of SIZES) {
  const { y, x1, cluster } = randomDesign(n, n, clusters, 0.5)
  for (const interval of [false, true]) {
    const times = Array.from({ length: 3 }, () => {
      const begun = performance.now()
      wildClusterBootstrap(y, [x1], cluster, xoroshiro128plus(1), { interval })
      return performance.now() - begun
    })
    const what = interval ? 'p and its interval' : 'p'
    console.log(`n = ${n}, ${clusters} clusters, ${what}: ${Math.min(...times).toFixed(0)} ms`)
  }
}
