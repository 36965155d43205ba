import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'mixed_models.csv',
    call: 'lmer(rating ~ congruence + (1 | therapist)) with pbkrtest::vcovAdj and pbkrtest::Lb_ddf',
    beside: ['mixed-models', 'mixed-models-second', 'ways'],
    code: `
# The model in which therapists differ in the coefficient too, taken to its minimum as lmer_exact() does. Where lme4 finds
# a variance of 0 or a correlation of 1 its minimum has no slope of 0 to be followed to; such a model is not compared.
random_slope <- function(index, outcome) fitted_once(c("random slope", index, outcome), function() {
  pairs <- nested_pairs(congruence = index, rating = outcome)
  pairs[c("congruence", "rating")] <- lapply(pairs[c("congruence", "rating")], as_correlated)
  counts <- list(n = nrow(pairs), therapists = length(unique(pairs$therapist)))
  parts <- lFormula(rating ~ congruence + (congruence | therapist), pairs, control = lmerControl(
    check.nobs.vs.nRE = "ignore", check.nobs.vs.rankZ = "ignore"))
  deviance <- do.call(mkLmerDevfun, parts)
  theta <- optimizeLmer(deviance)$par
  if (min(theta[c(1, 3)]) < 1e-3) return(list(coefficient = counts, fit = counts))
  slope <- function(theta) vapply(1:3, function(k) {
    step <- replace(numeric(3), k, 1e-3 * max(abs(theta[k]), 0.1))
    (8 * (deviance(theta + step) - deviance(theta - step)) - (deviance(theta + 2 * step) - deviance(theta - 2 * step))) /
      (12 * sum(step))
  }, 0)
  for (round in 1:30) {
    bend <- sapply(1:3, function(k) {
      step <- replace(numeric(3), k, 1e-3 * max(abs(theta[k]), 0.1))
      (slope(theta + step) - slope(theta - step)) / (2 * sum(step))
    })
    change <- solve((bend + t(bend)) / 2, slope(theta))
    theta <- theta - change
    if (max(abs(change)) < 1e-13 * max(theta)) break
  }
  optimum <- list(par = theta, fval = deviance(theta), conv = 0, message = "")
  model <- mkMerMod(environment(deviance), optimum, parts$reTrms, fr = parts$fr)
  test <- kenward_roger(model)[2, ]
  in_sds <- sd(pairs$congruence) / sd(pairs$rating)
  sds <- attr(VarCorr(model)$therapist, "stddev")
  rise <- max(0, 2 * as.numeric(logLik(model) - logLik(model_of_congruence(index, outcome))))
  list(coefficient = c(counts, as.list(test), list(standardised = test$estimate * in_sds,
         standardised_se = test$standard_error * in_sds, standardised_low = test$conf_low * in_sds,
         standardised_high = test$conf_high * in_sds, plain_se = sqrt(vcov(model)[2, 2]))),
       fit = c(counts, list(therapist_sd = sds[[1]], slope_sd = sds[[2]], residual_sd = sigma(model), at_boundary = "no",
         reml_deviance = -2 * as.numeric(logLik(model)), chi_square = rise,
         chi_square_p = mean(pchisq(rise, 1:2, lower.tail = FALSE)))))
})

recompute("mixed_models.csv", by = c("index", "outcome", "model"), function(rows) {
  if (all(is.na(rows$estimate))) return(list())
  if (rows$model[1] == "random-slope") return(random_slope(rows$index[1], rows$outcome[1])$coefficient)
  held <- setdiff(rows$term, c("intercept", "congruence"))
  model <- model_of_congruence(rows$index[1], rows$outcome[1], held)
  places <- match(rows$term, c("intercept", "congruence", held))
  test <- tested(rows$index[1], rows$outcome[1], held)[places, ]
  data <- model.frame(model)
  in_sds <- c(NA, vapply(data[1 + seq_len(length(fixef(model)) - 1)], sd, 0) / sd(data$rating))[places]
  plain <- satterthwaite(model)[places, ]
  list(n = nobs(model), therapists = ngrps(model), estimate = test$estimate, standard_error = test$standard_error,
       conf_low = test$conf_low, conf_high = test$conf_high, t = test$t, df = test$df, p = test$p,
       standardised = test$estimate * in_sds, standardised_se = test$standard_error * in_sds,
       standardised_low = test$conf_low * in_sds, standardised_high = test$conf_high * in_sds,
       plain_se = sqrt(diag(as.matrix(vcov(model))))[places], satterthwaite_df = plain$df, satterthwaite_p = plain$p)
})
`,
  },
  {
    file: 'mixed_fits.csv',
    call: 'VarCorr(model), confint(model, method = "profile"), logLik(update(model, REML = FALSE))',
    beside: ['mixed-models', 'mixed-models-second'],
    code: `
recompute("mixed_fits.csv", function(row) {
  if (is.na(row$residual_sd)) return(list())
  if (row$model == "random-slope") return(random_slope(row$index, row$outcome)$fit)
  held <- setdiff(subset(results("mixed_models.csv"), index == row$index & outcome == row$outcome &
                           model == row$model)$term, c("intercept", "congruence"))
  model <- model_of_congruence(row$index, row$outcome, held)
  ml <- model_of_congruence(row$index, row$outcome, held, REML = FALSE)
  without <- model_of_congruence(row$index, row$outcome, held, REML = FALSE, congruence = FALSE)
  v <- variances(model)
  explained <- var(as.numeric(model.matrix(model) %*% fixef(model)))
  interval <- profile_interval(ml)
  chi_square <- max(0, 2 * as.numeric(logLik(ml) - logLik(without)))
  list(n = nobs(model), therapists = ngrps(model), therapist_sd = sqrt(v[1]), residual_sd = sqrt(v[2]),
       therapist_sd_low = interval$therapist[1], therapist_sd_high = interval$therapist[2],
       residual_sd_low = interval$residual[1], residual_sd_high = interval$residual[2],
       icc = v[1] / sum(v), at_boundary = if (v[1] == 0) "yes" else "no", reml_deviance = -2 * as.numeric(logLik(model)),
       log_likelihood = as.numeric(logLik(ml)), aic = AIC(ml), bic = BIC(ml), chi_square = chi_square,
       chi_square_p = pchisq(chi_square, 1, lower.tail = FALSE), marginal_r2 = explained / (explained + sum(v)),
       conditional_r2 = (explained + v[1]) / (explained + sum(v)))
})
`,
  },
]
