/** Unbalanced designs from Lehmer's generator; random-designs.R makes the same ones. */

export interface RandomDesign {
  readonly y: number[]
  readonly x1: number[]
  /** Constant within clusters. */
  readonly x2: number[]
  readonly cluster: number[]
}

/** Uniform and roughly normal numbers that any language with doubles draws alike. */
export function lehmer(seed: number) {
  let state = seed
  const uniform = () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
  const normal = () => {
    let sum = 0
    for (let k = 0; k < 12; k++) sum += uniform()
    return sum - 6
  }
  return { uniform, normal }
}

export function randomDesign(seed: number, n: number, clusters: number, tau: number): RandomDesign {
  const { uniform, normal } = lehmer(seed)
  const share: number[] = []
  const level: number[] = []
  for (let j = 0; j < clusters; j++) {
    share.push(tau * normal())
    level.push(uniform() < 0.5 ? 0 : 1)
  }
  const design: RandomDesign = { y: [], x1: [], x2: [], cluster: [] }
  for (let i = 0; i < n; i++) {
    const j = Math.floor(clusters * uniform() ** 1.6)
    const x = normal() + 0.5 * level[j]! + 0.3 * share[j]!
    design.cluster.push(j + 1)
    design.x1.push(x)
    design.x2.push(level[j]!)
    design.y.push(2 + 0.2 * x + share[j]! + normal())
  }
  return design
}
