import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'replication_summary.csv',
    call: 'tanh(atanh(r) + c(-1, 1) * qnorm(.975) / sqrt(n - 3))',
    beside: [],
    code: `
recompute("replication_summary.csv", function(row) {
  found <- as_independent_pairs(row$index, row$outcome)
  if (is.null(found) || is.na(found$r)) return(list())
  interval <- if (found$n > 3) tanh(atanh(found$r) + c(-1, 1) * qnorm((1 + study$confidence) / 2) / sqrt(found$n - 3)) else c(NA, NA)
  list(n = found$pairs, effective_n = found$n, r = found$r, low = interval[1], high = interval[2], p = found$p)
})
`,
  },
  {
    file: 'replication.csv',
    call: 'weighted.mean(atanh(r), n - 3), pchisq(Q, 1, lower.tail = FALSE)',
    beside: ['replication', 'replication-verdicts'],
    code: `
# What each criterion gives for a correlation r of n pairs here against one of N pairs there.
judged <- function(criterion, r, n, p, t, original) {
  q <- qnorm((1 + study$confidence) / 2)
  R <- original$r
  N <- original$n
  interval <- tanh(atanh(r) + c(-1, 1) * q / sqrt(n - 3))
  claimed <- switch(original$direction, positive = 1, negative = -1, if (is.na(R)) NA else sign(R))
  z <- atanh(c(R, r))
  weight <- c(N, n) - 3
  mean_z <- function(w) sum(w * z) / sum(w)
  Q <- sum(weight * (z - mean_z(weight))^2)
  pooled <- function(tau2) {
    w <- 1 / (1 / weight + tau2)
    found <- mean_z(w) * sqrt(sum(w))
    ends <- tanh(mean_z(w) + c(-1, 1) * q / sqrt(sum(w)))
    list(met = (claimed %in% c(1, 0, NA) && ends[1] > 0) || (claimed %in% c(-1, 0, NA) && ends[2] < 0),
         estimate = tanh(mean_z(w)), low = ends[1], high = ends[2], statistic = found, p = 2 * pnorm(-abs(found)))
  }
  switch(criterion,
    "direction" = list(met = sign(r) == claimed, estimate = r),
    "significance" = list(met = (is.na(claimed) || sign(r) == claimed) && p < 1 - study$confidence, estimate = r,
                          low = interval[1], high = interval[2], statistic = t, p = p),
    "original-in-interval" = list(met = interval[1] <= R && R <= interval[2], estimate = R, low = interval[1], high = interval[2]),
    "prediction-interval" = {
      ends <- tanh(atanh(R) + c(-1, 1) * q * sqrt(1 / (N - 3) + 1 / (n - 3)))
      list(met = ends[1] <= r && r <= ends[2], estimate = r, low = ends[1], high = ends[2])
    },
    "small-telescopes" = {
      small <- fitted_once(c("small", N), function() detectable_r(N, 1 / 3, 0.05))
      below <- (atanh(r * sign(R)) - atanh(small)) * sqrt(n - 3)
      list(met = pnorm(below) >= 0.05, estimate = small, high = tanh(atanh(r * sign(R)) + qnorm(0.95) / sqrt(n - 3)),
           statistic = below, p = pnorm(below))
    },
    "q-test" = list(met = pchisq(Q, 1, lower.tail = FALSE) >= 1 - study$confidence, estimate = r - R, statistic = Q,
                    p = pchisq(Q, 1, lower.tail = FALSE)),
    "pooled-fixed" = pooled(0),
    "pooled-random" = pooled(max(0, (Q - 1) / (sum(weight) - sum(weight^2) / sum(weight)))),
    "replication-bayes-factor" = {
      posterior <- function(z) exp(-2 * log(cosh(z)) + log_likelihood(z, R, N))
      both <- function(z) posterior(z) * exp(log_likelihood(z, r, n))
      near <- c(atanh(R), atanh(r))
      ln <- log(integral(both, -20, 20, near, max(N, n))) - log(integral(posterior, -20, 20, near, max(N, n)))
      list(met = R * r > 0 && ln >= log(study$replication$bayes_factor), statistic = ln, low = log(study$replication$bayes_factor))
    })
}

recompute("replication.csv", function(row) {
  found <- as_independent_pairs(row$index, row$outcome)
  if (row$result == "not-applicable") return(list())
  original <- results("originals.csv")
  original <- as.list(original[original$original == row$original, ])
  original[c("r", "n")] <- lapply(original[c("r", "n")], as.numeric)
  verdict <- judged(row$criterion, found$r, found$n, found$p, found$t, original)
  c(list(n = found$pairs, effective_n = found$n, result = if (verdict$met) "met" else "not-met"),
    verdict[setdiff(names(verdict), "met")])
})
`,
  },
]
