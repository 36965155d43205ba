import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'within_between.csv',
    call: 'lmer(rating ~ within + between + (1 | therapist)) with between = ave(congruence, therapist)',
    beside: ['ways'],
    code: `
recompute("within_between.csv", by = c("index", "outcome"), function(rows) {
  pairs <- nested_pairs(congruence = rows$index[1], rating = rows$outcome[1])
  pairs$congruence <- as_correlated(pairs$congruence)
  pairs$rating <- as_correlated(pairs$rating)
  pairs$between <- ave(pairs$congruence, pairs$therapist)
  pairs$within <- pairs$congruence - pairs$between
  model <- lmer_exact(rating ~ within + between + (1 | therapist), pairs)
  test <- kenward_roger(model, rbind(within = c(0, 1, 0), between = c(0, 0, 1), contextual = c(0, -1, 1)))
  test <- test[match(rows$effect, c("within", "between", "contextual")), ]
  in_sds <- sd(pairs$congruence) / sd(pairs$rating)
  list(n = nrow(pairs), therapists = length(unique(pairs$therapist)), estimate = test$estimate,
       standard_error = test$standard_error, standardised = test$estimate * in_sds, conf_low = test$conf_low * in_sds,
       conf_high = test$conf_high * in_sds, t = test$t, df = test$df, p = test$p)
})
`,
  },
]
