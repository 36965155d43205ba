/** The exact distribution of a correlation: likelihood, power, the leading estimate as so many independent pairs. */
export const EVIDENCE = `
# ---- The exact distribution of a correlation ------------------------------------------------------------------------

# The leading estimate as the correlation of so many independent pairs; Pearson's r where each therapist has one client.
as_independent_pairs <- function(index, outcome) {
  leading <- results("leading.csv")
  leading <- leading[leading$index == index & leading$outcome == outcome, ]
  if (nrow(leading) == 0) return(NULL)
  if (leading$estimator != "correlation")
    return(list(r = leading$equivalent_r, n = leading$effective_n, t = leading$t, df = leading$df, p = leading$p, pairs = leading$n))
  pearson <- results("associations.csv")
  pearson <- pearson[pearson$index == index & pearson$outcome == outcome & pearson$method == "pearson", ]
  list(r = pearson$estimate, n = pearson$n, t = pearson$statistic, df = pearson$df, p = pearson$p, pairs = pearson$n)
}

# The exact likelihood of rho (Hotelling, 1953), with z = atanh(rho), relative to that of rho = 0.
gauss <- function(c, x) vapply(x, function(x) {
  k <- 0:(if (c > 15) 300 else 4000)
  term <- c(1, cumprod((0.5 + k)^2 / ((c + k) * (k + 1)) * x))
  sum(term)
}, 0)
log_likelihood <- function(z, r, n) -(n - 1) * log(cosh(z)) - (n - 1.5) * log1p(-tanh(z) * r) +
  log(gauss(n - 0.5, (1 + tanh(z) * r) / 2) / gauss(n - 0.5, 0.5))

# An integral over z, in pieces around the places where the function is high.
integral <- function(f, from, to, near, n) {
  places <- as.vector(outer(c(-16, -8, -4, -2, 0, 2, 4, 8, 16) / sqrt(max(n - 3, 1)), near, "+"))
  ends <- sort(unique(c(from, places[places > from & places < to], to)))
  sum(mapply(function(a, b) integrate(f, a, b, rel.tol = 1e-12, abs.tol = 0, subdivisions = 1000, stop.on.error = FALSE)$value,
             head(ends, -1), tail(ends, -1)))
}

# The probability that r is above a value if the correlation in the population is rho: the exact density, integrated.
upper_p_of_r <- function(r, rho, n) {
  constant <- log(n - 2) - log(2 * pi) / 2 + lgamma(n - 1) - lgamma(n - 0.5) + log(gauss(n - 0.5, 0.5))
  density <- function(z) exp(constant + log_likelihood(atanh(rho), tanh(z), n) - (n - 2) * log(cosh(z)))
  integral(density, atanh(r), 30, atanh(rho), n)
}
critical_r <- function(n, alpha) { t <- qt(1 - alpha, n - 2); t / sqrt(n - 2 + t^2) }
power_of_r <- function(rho, n, alpha = 1 - study$confidence, two_sided = TRUE) {
  critical <- critical_r(n, if (two_sided) alpha / 2 else alpha)
  upper_p_of_r(critical, rho, n) + if (two_sided) upper_p_of_r(critical, -rho, n) else 0
}
detectable_r <- function(n, power, alpha = 1 - study$confidence)
  uniroot(function(rho) power_of_r(rho, n, alpha) - power, c(1e-6, 1 - 1e-6), tol = 1e-14)$root
pairs_needed <- function(rho, power) {
  enough <- function(n) power_of_r(rho, n) >= power
  few <- 3
  many <- 4
  while (!enough(many)) { few <- many; many <- 2 * many }
  while (many - few > 1) { middle <- (few + many) %/% 2; if (enough(middle)) many <- middle else few <- middle }
  many
}
`
