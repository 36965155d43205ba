# Rscript test/statistics/mixed/random-slopes.R > test/statistics/mixed/random-slopes.json
# What lme4 and pbkrtest say about random slopes in designs that random-slope.test.ts makes in the same way.
suppressMessages({ library(lme4); library(pbkrtest); library(jsonlite) })
tight <- lmerControl(optimizer = "nloptwrap", calc.derivs = FALSE, check.conv.singular = "ignore", optCtrl = list(
  algorithm = "NLOPT_LN_BOBYQA", xtol_abs = 1e-12, xtol_rel = 1e-12, ftol_abs = 1e-14, ftol_rel = 1e-14, maxeval = 1e5))
state <- 1
uniform <- function() { state <<- (state * 48271) %% 2147483647; state / 2147483647 }
normal <- function() { s <- 0; for (k in 1:12) s <- s + uniform(); s - 6 }
design <- function(seed, n, clusters, tau, slope) {
  state <<- seed
  share <- steep <- numeric(clusters)
  for (j in 1:clusters) { share[j] <- normal(); steep[j] <- slope * (.5 * share[j] + normal()); share[j] <- tau * share[j] }
  g <- integer(n); y <- x <- z <- numeric(n)
  for (i in 1:n) {
    j <- floor(clusters * uniform()^1.6) + 1
    g[i] <- j; x[i] <- 5 + 2 * normal() + share[j]; z[i] <- normal()
    y[i] <- 2 + .3 * x[i] + share[j] + steep[j] * x[i] + .2 * z[i] + normal()
  }
  data.frame(y, x, z, g)
}
# Inside the parameter space two Newton steps on numerical derivatives bring lme4's optimum to its last digits.
polished <- function(m, f, D, reml) {
  if (isSingular(m)) return(m)
  parts <- lFormula(f, D, REML = reml); dev <- do.call(mkLmerDevfun, parts); theta <- getME(m, "theta")
  for (k in 1:2) theta <- theta - solve(numDeriv::hessian(dev, theta), numDeriv::grad(dev, theta))
  mkMerMod(environment(dev), list(par = theta, fval = dev(theta), conv = 0), parts$reTrms, parts$fr)
}
one <- function(seed, n, clusters, tau, slope) {
  D <- design(seed, n, clusters, tau, slope)
  fit <- function(correlated, reml) {
    f <- if (correlated) y ~ x + z + (1 + x | g) else y ~ x + z + (1 | g) + (0 + x | g)
    # From several starts: lme4's default start sometimes ends in a local minimum.
    m <- lmer(f, D, REML = reml, control = tight)
    for (s in if (correlated) list(c(.1, 0, .1), c(1, -.3, .3), c(2, .1, .05)) else list(c(.1, .1), c(1, .3), c(2, .05))) {
      o <- lmer(f, D, REML = reml, control = tight, start = s); if (logLik(o) > logLik(m)) m <- o }
    m <- polished(m, f, D, reml)
    v <- as.data.frame(VarCorr(m)); pick <- function(a, b) { w <- v$vcov[v$var1 %in% a & v$var2 %in% b]; if (length(w)) w else 0 }
    k <- if (reml) sapply(1:3, function(i) { t <- KRmodcomp(m, t(as.numeric(1:3 == i)))$test["Ftest", ]; c(t$ddf, t$p.value) })
    list(fixef = unname(fixef(m)), se = unname(sqrt(diag(as.matrix(vcov(m))))), intercept = pick("(Intercept)", NA),
      slope = pick("x", NA), covariance = pick("(Intercept)", "x"), residual = sigma(m)^2, logLik = as.numeric(logLik(m)),
      aic = AIC(m), bic = BIC(m), singular = isSingular(m), kr = if (reml) list(se = sqrt(diag(as.matrix(vcovAdj(m)))), df = k[1, ], p = k[2, ]))
  }
  list(seed = seed, n = n, clusters = clusters, tau = tau, slope = slope, checksum = c(sum(D$y), sum(D$x), sum(D$z), sum(D$g)),
    correlated = list(reml = fit(TRUE, TRUE), ml = fit(TRUE, FALSE)), uncorrelated = list(reml = fit(FALSE, TRUE), ml = fit(FALSE, FALSE)))
}
cat(toJSON(list(one(21, 60, 10, 1, .3), one(22, 150, 20, .7, .4), one(23, 300, 30, 1, .2), one(24, 80, 12, .5, 0), one(25, 600, 60, .6, .15),
  one(26, 40, 6, 0, .5)), digits = I(17), auto_unbox = TRUE, pretty = TRUE))
