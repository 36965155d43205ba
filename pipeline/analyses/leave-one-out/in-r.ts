import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'therapist_effects.csv',
    call: 'ranef(model), lmer(rating ~ congruence + (1 | therapist), subset = therapist != one)',
    beside: [],
    code: `
# The model of a hypothesis without some of its pairs; NULL where there is none.
without <- function(pairs, left_out) tryCatch({
  kept <- pairs[!left_out, ]
  if (length(unique(kept$therapist)) == nrow(kept)) stop("nothing is nested")
  lmer_exact(rating ~ congruence + (1 | therapist), kept)
}, error = function(e) NULL)
of_hypothesis <- function(role) fitted_once(c("hypothesis", role), function() {
  pairs <- nested_pairs(congruence = hypotheses[[role]]$index, rating = hypotheses[[role]]$outcome)
  pairs$congruence <- as_correlated(pairs$congruence)
  pairs$rating <- as_correlated(pairs$rating)
  pairs
})
without_therapist <- function(role, therapist) fitted_once(c("without", role, therapist), function() {
  pairs <- of_hypothesis(role)
  model <- without(pairs, pairs$therapist == therapist)
  list(model = model, test = kenward_roger(model)[2, ])
})

recompute("therapist_effects.csv", function(row) {
  pairs <- of_hypothesis(row$role)
  model <- model_of_congruence(hypotheses[[row$role]]$index, hypotheses[[row$role]]$outcome)
  v <- variances(model)
  own <- pairs$therapist == row$therapist_id
  X <- getME(model, "X")
  C <- as.matrix(vcov(model))
  # Henderson's error of prediction: that of the effect with the coefficients known, and what their own error adds.
  shrunk <- v[1] * sum(own) / (v[2] + v[1] * sum(own))
  mean_x <- colMeans(X[own, , drop = FALSE])
  error <- sqrt(v[1] * v[2] / (v[2] + v[1] * sum(own)) + shrunk^2 * as.numeric(mean_x %*% C %*% mean_x))
  found <- list(clients = sum(own), effect = ranef(model)$therapist[row$therapist_id, 1], standard_error = error)
  if (is.na(row$without)) return(found)
  left <- without_therapist(row$role, row$therapist_id)
  in_sds <- sd(pairs$congruence) / sd(pairs$rating)
  moved <- fixef(model) - fixef(left$model)
  c(found, list(without = left$test$estimate * in_sds, without_low = left$test$conf_low * in_sds,
    without_high = left$test$conf_high * in_sds,
    cooks_distance = as.numeric(moved %*% solve(C) %*% moved) / length(moved)))
})
`,
  },
  {
    file: 'leave_one_out.csv',
    call: 'range(estimates without each)',
    beside: [],
    code: `
recompute("leave_one_out.csv", function(row) {
  leading <- results("leading.csv")
  leading <- leading[leading$index == row$index & leading$outcome == row$outcome, ]
  if (leading$estimator != "mixed-model") {
    pairs <- pairs_with(congruence = row$index, rating = row$outcome)
    unit <- if (row$unit == "therapist") pairs$therapist else pairs$pair
    each <- lapply(unique(unit), function(one) tryCatch({
      kept <- pairs[unit != one, ]
      correlation(kept$congruence, kept$rating, study$hypothesis$method)
    }, error = function(e) list(estimate = NA, p = NA)))
    estimate <- sapply(each, function(one) one$estimate)
    p <- unlist(lapply(each, function(one) one$p))
    return(list(units = length(each), undefined = sum(is.na(estimate)), lowest = min(estimate, na.rm = TRUE),
                highest = max(estimate, na.rm = TRUE), significant = sum(p < 1 - study$confidence, na.rm = TRUE)))
  }
  effects <- results("therapist_effects.csv")
  effects <- effects[effects$role == row$role, ]
  pairs <- of_hypothesis(row$role)
  in_sds <- sd(pairs$congruence) / sd(pairs$rating)
  each <- if (row$unit == "therapist")
    lapply(effects$therapist_id[!is.na(effects$without)], function(one) without_therapist(row$role, one)$test)
  else lapply(seq_len(nrow(pairs)), function(k) {
    model <- without(pairs, seq_len(nrow(pairs)) == k)
    if (!is.null(model)) kenward_roger(model, rbind(c(0, 1)))
  })
  estimate <- unlist(lapply(each, function(test) test$estimate)) * in_sds
  p <- unlist(lapply(each, function(test) test$p))
  c(list(units = if (row$unit == "therapist") nrow(effects) else nrow(pairs), lowest = min(estimate),
         highest = max(estimate), significant = sum(p < 1 - study$confidence)),
    if (row$unit == "therapist") list(largest_cooks_distance = max(effects$cooks_distance, na.rm = TRUE)))
})
`,
  },
]
