import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'bayes_factors.csv',
    call: 'integrate(likelihood of rho × dbeta((rho + 1) / 2, 1 / kappa, 1 / kappa) / 2, -1, 1)',
    beside: [],
    code: `
# Bayes factor of a correlation against none: rho ~ stretched beta(1 / kappa) on (-1, 1), or on one side of 0.
ln_bayes_factor <- function(r, n, kappa, side = "either") {
  prior <- function(z) exp(-2 / kappa * log(cosh(z)))
  ends <- switch(side, either = c(-20, 20), positive = c(0, 20), negative = c(-20, 0))
  weigh <- function(f, near) integral(f, ends[1], ends[2], near, n)
  log(weigh(function(z) prior(z) * exp(log_likelihood(z, r, n)), c(0, atanh(r)))) - log(weigh(prior, 0))
}

recompute("bayes_factors.csv", function(row) {
  found <- as_independent_pairs(row$index, row$outcome)
  if (is.na(found$r)) return(list())
  sign <- if (row$direction == "negative") -1 else 1
  directed <- row$direction != "either"
  factor <- function(kappa, side) if (is.na(row$ln_bf10)) NA else ln_bayes_factor(found$r, found$n, kappa, side)
  c(list(n = found$pairs, effective_n = found$n, equivalent_r = found$r, ln_bf10 = factor(study$bayes$width, "either"),
         ln_bf10_chosen = factor(study$bayes$chosen, "either")),
    if (directed) list(p_one_sided = pt(sign * found$t, found$df, lower.tail = FALSE),
      ln_bf_directed = factor(study$bayes$width, row$direction),
      ln_bf_directed_chosen = factor(study$bayes$chosen, row$direction)))
})
`,
  },
]
