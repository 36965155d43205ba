import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'power.csv',
    call: 'integrate(density of r for rho and n, critical_r, 1)',
    beside: ['power'],
    code: `
recompute("power.csv", function(row) {
  pairs <- nested_pairs(congruence = row$index, rating = row$outcome)
  nested <- !is.na(row$clients_weighted)
  if (!nested) pairs <- pairs_with(congruence = row$index, rating = row$outcome)
  m <- table(pairs$therapist)
  worth <- list(n = nrow(pairs), design_effect = 1)
  if (nested) {
    icc <- vapply(pairs[c("congruence", "rating")], function(value) intraclass(as_correlated(value), pairs$therapist)$icc, 0)
    weighted <- sum(m^2) / sum(m)
    worth <- list(n = nrow(pairs), clients_weighted = weighted, icc_index = icc[[1]], icc_outcome = icc[[2]],
                  design_effect = if (is.na(row$design_effect)) NA else 1 + (weighted - 1) * prod(pmax(0, icc)))
  }
  needed <- fitted_once(c("needed", row$rho), function() pairs_needed(row$rho, study$power))
  found <- c(worth, list(wanted = study$power, n_needed = needed))
  if (is.na(row$power)) return(found)
  n <- worth$n / worth$design_effect
  c(found, list(effective_n = n, power = power_of_r(row$rho, n), power_one_sided = power_of_r(row$rho, n, two_sided = FALSE),
    pairs_needed = ceiling(needed * worth$design_effect), critical_r = critical_r(n, (1 - study$confidence) / 2),
    detectable_r = fitted_once(c("detectable", n), function() detectable_r(n, study$power))))
})
`,
  },
  {
    file: 'power_by_caseload.csv',
    call: 'ceiling(n_needed * (1 + (clients_each - 1) * icc_index * icc_outcome))',
    beside: ['power-by-caseload'],
    code: `
recompute("power_by_caseload.csv", function(row) {
  primary <- results("power.csv")
  primary <- primary[primary$role == "primary" & primary$rho == row$rho, ]
  icc <- pmax(0, c(primary$icc_index, primary$icc_outcome))
  effect <- 1 + (row$clients_each - 1) * prod(icc)
  therapists <- ceiling(primary$n_needed * effect / row$clients_each)
  list(icc_index = icc[1], icc_outcome = icc[2], design_effect = effect, therapists_needed = therapists,
       pairs_needed = therapists * row$clients_each)
})
`,
  },
]
