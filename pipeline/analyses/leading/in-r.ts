import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'leading.csv',
    call: 'lmer(rating ~ congruence + (1 | therapist)) with pbkrtest::vcovAdj and pbkrtest::Lb_ddf',
    beside: ['associations'],
    code: `
recompute("leading.csv", function(row) {
  if (row$estimator == "correlation") {
    pairs <- pairs_with(congruence = row$index, rating = row$outcome)
    test <- correlation(pairs$congruence, pairs$rating, study$hypothesis$method)
    pearson <- study$hypothesis$method == "pearson"
    return(list(n = nrow(pairs), therapists = length(unique(pairs$therapist)), estimate = test$estimate,
      conf_low = test$conf_low, conf_high = test$conf_high, t = if (is.na(test$df)) NA else test$statistic,
      df = test$df, p = test$p, effective_n = nrow(pairs), equivalent_r = test$estimate,
      slope = if (pearson) coef(lm(rating ~ congruence, pairs))[["congruence"]] else NA))
  }
  if (row$estimator == "none") return(list())
  pairs <- nested_pairs(congruence = row$index, rating = row$outcome)
  test <- tested(row$index, row$outcome)[2, ]
  in_sds <- sd(as_correlated(pairs$congruence)) / sd(as_correlated(pairs$rating))
  list(n = nrow(pairs), therapists = length(unique(pairs$therapist)), estimate = test$estimate * in_sds,
       conf_low = test$conf_low * in_sds, conf_high = test$conf_high * in_sds,
       standard_error = test$standard_error * in_sds, t = test$t, df = test$df, p = test$p,
       effective_n = test$df + 2, equivalent_r = test$t / sqrt(test$t^2 + test$df), slope = test$estimate,
       slope_low = test$conf_low, slope_high = test$conf_high)
})

# Corrections for the number of tests, over the family that the study declares.
recompute("leading.csv", by = "all", function(rows) {
  p <- ifelse(in_family(rows), rows$p, NA)
  list(p_adjusted = p.adjust(p, "holm"), p_bh = p.adjust(p, "BH"))
})
`,
  },
]
