/** Mixed models as lme4 and pbkrtest have them, taken to the last digit. */
export const MIXED_MODELS = String.raw`
# ---- Mixed models ---------------------------------------------------------------------------------------------------

# lmer(), taken to its minimum. lmer stops once the deviance hardly changes, after about seven digits; its own deviance
# function is followed here until its slope is 0. theta is the SD between therapists over the SD within.
lmer_exact <- function(formula, data, REML = TRUE) {
  parts <- lFormula(formula, data, REML = REML, control = lmerControl(check.nobs.vs.rankZ = "ignore",
    check.nobs.vs.nlev = "ignore", check.nobs.vs.nRE = "ignore", check.nlev.gtr.1 = "ignore"))
  deviance <- do.call(mkLmerDevfun, parts)
  slope <- function(theta) {
    h <- 1e-3 * max(1, theta)
    (8 * (deviance(theta + h) - deviance(theta - h)) - (deviance(theta + 2 * h) - deviance(theta - 2 * h))) / (12 * h)
  }
  grid <- c(0.001, 0.01, 0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1, 1.3, 1.7, 2.5, 4, 8, 20, 60)
  rough <- vapply(grid, function(theta) deviance(theta * 1.0001) - deviance(theta * 0.9999), 0)
  lows <- which(head(rough, -1) < 0 & tail(rough, -1) >= 0)
  found <- vapply(lows, function(k) uniroot(slope, grid[c(k, k + 1)], tol = 1e-14)$root, 0)
  candidates <- c(0, found)
  theta <- candidates[which.min(vapply(candidates, deviance, 0))]
  optimum <- list(par = theta, fval = deviance(theta), conv = 0, message = "")
  model <- mkMerMod(environment(deviance), optimum, parts$reTrms, fr = parts$fr)
  attr(model, "deviance") <- deviance
  model
}

# Coefficients by Kenward and Roger: pbkrtest's adjusted covariance and degrees of freedom.
# L: one row for each combination of coefficients that is tested; each coefficient by itself if left out.
kenward_roger <- function(model, L = diag(length(fixef(model)))) {
  adjusted <- vcovAdj(model)
  V <- as.matrix(adjusted)
  estimate <- as.numeric(L %*% fixef(model))
  standard_error <- sqrt(diag(L %*% V %*% t(L)))
  df <- apply(L, 1, function(l) Lb_ddf(l, as.matrix(vcov(model)), adjusted))
  t_test(estimate, standard_error, df)
}

# Estimate, error, t, p and interval. An interval of a million standard errors is none.
t_test <- function(estimate, standard_error, df) {
  t <- estimate / standard_error
  quantile <- qt((1 + study$confidence) / 2, df)
  reach <- ifelse(quantile < 1e6, quantile, NA) * standard_error
  data.frame(estimate, standard_error, conf_low = estimate - reach, conf_high = estimate + reach, t, df,
             p = 2 * pt(-abs(t), df))
}

variances <- function(model) as.data.frame(VarCorr(model))$vcov

# The same model is asked for by several tables, and fitted once.
fits <- new.env()
fitted_once <- function(key, fit) {
  key <- paste(key, collapse = "\r")
  if (is.null(fits[[key]])) fits[[key]] <- fit()
  fits[[key]]
}

# The rating on congruence, and on what is held constant, with a random intercept for the therapist.
model_of_congruence <- function(index, outcome, held = c(), REML = TRUE, congruence = TRUE)
  fitted_once(c(index, outcome, held, REML, congruence), function() {
    pairs <- nested_pairs(congruence = index, rating = outcome)
    for (k in seq_along(held)) pairs[[paste0("held", k)]] <- held_constant(held[k], pairs)
    columns <- c(if (congruence) "congruence", sprintf("held%d", seq_along(held)))
    pairs <- pairs[complete.cases(pairs), ]
    for (column in c("rating", "congruence", columns)) pairs[[column]] <- as_correlated(pairs[[column]])
    lmer_exact(as.formula(paste("rating ~", paste(c("1", columns), collapse = " + "), "+ (1 | therapist)")), pairs, REML)
  })

# Its coefficients by Kenward and Roger: intercept, congruence, what is held constant.
tested <- function(index, outcome, held = c())
  fitted_once(c("tested", index, outcome, held), function() kenward_roger(model_of_congruence(index, outcome, held)))

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
    optimize(function(theta) at(parts(theta), sigma(theta)), ends, tol = 1e-6 * ends[1])$objective
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
`
