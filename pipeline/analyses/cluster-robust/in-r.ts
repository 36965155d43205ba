import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'cluster_robust.csv',
    call: 'coef_test(lm(scale(rating) ~ scale(congruence)), vcov = "CR2", cluster = therapist)',
    beside: ['ways'],
    code: `
recompute("cluster_robust.csv", function(row) {
  pairs <- pairs_with(congruence = row$index, rating = row$outcome)
  x <- as.numeric(scale(as_correlated(pairs$congruence)))
  y <- as.numeric(scale(as_correlated(pairs$rating)))
  counts <- list(n = nrow(pairs), therapists = length(unique(pairs$therapist)))
  if (is.na(row$estimate)) return(counts)
  test <- coef_test(lm(y ~ x), vcov = "CR2", cluster = factor(pairs$therapist), test = "Satterthwaite")["x", ]
  found <- t_test(test$beta, test$SE, test$df_Satt)
  c(counts, list(estimate = test$beta, standard_error = test$SE, conf_low = found$conf_low, conf_high = found$conf_high,
    df = test$df_Satt, few_df = if (test$df_Satt < 4) "yes" else "no", t = test$tstat, p = test$p_Satt))
})
`,
  },
]
