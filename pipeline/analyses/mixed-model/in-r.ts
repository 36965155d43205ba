import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'mixed_models.csv',
    call: 'lmer(rating ~ congruence + (1 | therapist)); pbkrtest::vcovAdj, pbkrtest::Lb_ddf',
    beside: ['mixed-models'],
    code: String.raw`
# Satterthwaite's degrees of freedom as in lmerTest, 2 v^2 / (g' A g). lmerTest finds the derivatives g and A with
# numDeriv, to about five digits; here they are exact. At the boundary they are those of least squares.
satterthwaite <- function(model) {
  X <- getME(model, "X")
  df <- rep(nobs(model) - ncol(X), ncol(X))
  v <- variances(model)
  if (v[1] > 0) {
    Z <- as.matrix(getME(model, "Z"))
    parts <- list(tcrossprod(Z), diag(nobs(model)))
    inverse <- solve(v[1] * parts[[1]] + v[2] * parts[[2]])
    C <- solve(t(X) %*% inverse %*% X)
    P <- inverse - inverse %*% X %*% C %*% t(X) %*% inverse
    Py <- P %*% getME(model, "y")
    bend <- outer(1:2, 1:2, Vectorize(function(i, j) sum(diag(P %*% parts[[i]] %*% P %*% parts[[j]])) * -1 / 2 +
      sum(Py * (parts[[i]] %*% P %*% parts[[j]] %*% Py))))
    slopes <- lapply(parts, function(part) C %*% t(X) %*% inverse %*% part %*% inverse %*% X %*% C)
    for (k in seq_len(ncol(X))) {
      g <- vapply(slopes, function(slope) slope[k, k], 0)
      df[k] <- 2 * C[k, k]^2 / sum(g * solve(bend, g))
    }
  }
  data.frame(df, p = 2 * pt(-abs(fixef(model) / sqrt(diag(as.matrix(vcov(model))))), df))
}

# The SDs between and within therapists at which the deviance (ML) is as far above its lowest value as the quantile of
# chi square allows, the rest at its best: what confint(model, method = "profile") reads off a spline.
profile_interval <- function(ml) {
  deviance <- attr(ml, "deviance")
  inside <- environment(deviance)
  n <- nobs(ml)
  parts <- function(theta) {
    deviance(theta)
    c(inside$pp$ldL2(), inside$resp$wrss() + inside$pp$sqrL(1))
  }
  at <- function(part, sigma) part[1] + n * log(2 * pi * sigma^2) + part[2] / sigma^2
  limit <- -2 * as.numeric(logLik(ml)) + qchisq(study$confidence, 1)
  theta <- getME(ml, "theta")
  on.exit(deviance(theta))  # the model itself moves with its deviance function
  # The lowest deviance for any ratio theta of the two SDs, sigma being a function of it.
  grid <- exp(seq(log(1e-3), log(100), length.out = 60))
  on_grid <- lapply(grid, parts)
  lowest <- function(sigma) {
    best <- which.min(mapply(at, on_grid, sigma(grid)))
    ends <- grid[c(max(1, best - 1), min(length(grid), best + 1))]
    optimize(function(theta) at(parts(theta), sigma(theta)), ends, tol = 1e-9 * ends[1])$objective
  }
  at_zero <- parts(0)
  of_therapists <- function(sd) (if (sd == 0) deviance(0) else lowest(function(theta) sd / theta)) - limit
  of_residuals <- function(sd) min(at(at_zero, sd), lowest(function(theta) rep(sd, length(theta)))) - limit
  crossing <- function(f, inner, outer) uniroot(f, sort(c(inner, outer)), tol = 1e-13, maxiter = 1000)$root
  outward <- function(f, start, step) { while (f(start + step) < 0) step <- 2 * step; start + step }
  best <- theta * sigma(ml)
  list(therapist = c(if (of_therapists(0) <= 0) 0 else crossing(of_therapists, 0, best),
                     crossing(of_therapists, best, outward(of_therapists, best, sigma(ml) / 2))),
       residual = c(crossing(of_residuals, sigma(ml) / 20, sigma(ml)),
                    crossing(of_residuals, sigma(ml), outward(of_residuals, sigma(ml), sigma(ml) / 4))))
}

recompute("mixed_models.csv", by = c("index", "outcome", "model"), function(rows) {
  if (all(is.na(rows$estimate))) return(list())
  if (rows$model[1] == "random-slope") return(random_slope(rows$index[1], rows$outcome[1])$coefficient)
  held <- setdiff(rows$term, c("intercept", "congruence"))
  model <- model_of_congruence(rows$index[1], rows$outcome[1], held)
  places <- match(rows$term, c("intercept", "congruence", held))
  test <- kenward_roger(model)[places, ]
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
    call: 'VarCorr(model); logLik(update(model, REML = FALSE)); anova(null, model)',
    beside: ['mixed-models'],
    code: String.raw`
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
