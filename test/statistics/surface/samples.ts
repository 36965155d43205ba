/** The pairs of test/golden/r/surface.R: 60 in 12 clusters of 5, a ridge along X = Y, one covariate. */
export function ridge() {
  const i = Array.from({ length: 60 }, (_, at) => at + 1)
  const clusters = i.map((_, at) => (at % 12) + 1)
  const first = i.map((k) => 4 + 2 * Math.sin(1.7 * k))
  const second = i.map((k) => 4.5 + 2 * Math.cos(2.3 * k))
  const covariate = i.map((k) => Math.sin(k ** 2))
  const outcome = i.map(
    (k, at) =>
      3 -
      0.2 * (first[at]! - second[at]!) ** 2 +
      0.3 * first[at]! +
      0.4 * covariate[at]! +
      0.5 * Math.sin(11 * k) +
      0.3 * Math.cos(3 * clusters[at]!),
  )
  return { outcome, first, second, covariate, clusters }
}
