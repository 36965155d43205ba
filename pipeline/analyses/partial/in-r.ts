import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'partial_associations.csv',
    call: 'cor(resid(lm(rating ~ covariates)), resid(lm(congruence ~ covariates)))',
    beside: [],
    code: `
recompute("partial_associations.csv", function(row) {
  covariates <- strsplit(row$covariates, " ")[[1]]
  pairs <- pairs_with(congruence = row$index, rating = row$outcome)
  held <- as.data.frame(lapply(setNames(covariates, paste0("held", seq_along(covariates))), held_constant, pairs))
  complete <- complete.cases(held)
  pairs <- cbind(pairs, held)[complete, ]
  if (is.na(row$estimate)) return(list(n = nrow(pairs)))
  values <- pairs[c("congruence", "rating", names(held))]
  if (row$method == "spearman") values[] <- lapply(values, rank)
  without <- function(name) resid(lm(reformulate(names(held), name), values))
  test <- summary(lm(reformulate(c("congruence", names(held)), "rating"), values))
  partial <- cor(without("congruence"), without("rating"))
  controls <- qr(cbind(1, as.matrix(values[names(held)])))$rank - 1
  reach <- qnorm((1 + study$confidence) / 2) / sqrt(nrow(values) - controls - 3)
  interval <- if (row$kind == "partial") tanh(atanh(partial) + c(-1, 1) * reach) else c(NA, NA)
  list(n = nrow(values), estimate = if (row$kind == "partial") partial else cor(values$rating, without("congruence")),
       conf_low = interval[1], conf_high = interval[2], statistic = coef(test)["congruence", "t value"],
       df = test$df[2], p = coef(test)["congruence", "Pr(>|t|)"])
})
`,
  },
]
