import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'nesting.csv',
    call: 'anova(lm(rating ~ therapist)), ICC(1) = (MSB - MSW) / (MSB + (n0 - 1) * MSW)',
    beside: ['nesting'],
    code: `
recompute("nesting.csv", function(row) {
  pairs <- nested_pairs(value = row$variable)
  m <- table(pairs$therapist)
  sizes <- list(n = nrow(pairs), therapists = length(m), mean_clients = mean(m), weighted_clients = sum(m^2) / sum(m))
  if (is.na(row$icc)) return(sizes)
  icc <- intraclass(pairs$value, pairs$therapist)
  effect <- 1 + (sizes$weighted_clients - 1) * max(0, icc$icc)
  model <- lmer_exact(value ~ 1 + (1 | therapist), pairs)
  v <- variances(model)
  chi_square <- max(0, 2 * as.numeric(logLik(model) - logLik(lm(value ~ 1, pairs), REML = TRUE)))
  c(sizes, list(icc = icc$icc, conf_low = icc$low, conf_high = icc$high, model_icc = v[1] / sum(v),
    chi_square = chi_square, p = if (v[1] == 0) 1 else pchisq(chi_square, 1, lower.tail = FALSE) / 2,
    design_effect = effect, effective_n = sizes$n / effect))
})
`,
  },
]
