# Rscript test/statistics/mixed/crossed-intercepts.R > test/statistics/mixed/crossed-intercepts.json
# What lme4 and pbkrtest say about crossed intercepts in designs that crossed-intercepts.test.ts makes in the same way.
suppressMessages({ library(lme4); library(pbkrtest); library(jsonlite) })
tight <- lmerControl(optimizer = "nloptwrap", calc.derivs = FALSE, check.conv.singular = "ignore", optCtrl = list(
  algorithm = "NLOPT_LN_BOBYQA", xtol_abs = 1e-12, xtol_rel = 1e-12, ftol_abs = 1e-14, ftol_rel = 1e-14, maxeval = 1e5))
state <- 1
uniform <- function() { state <<- (state * 48271) %% 2147483647; state / 2147483647 }
normal <- function() { s <- 0; for (k in 1:12) s <- s + uniform(); s - 6 }
design <- function(seed, n, ones, twos, tau1, tau2) {
  state <<- seed
  a <- b <- numeric(0)
  for (j in 1:ones) a[j] <- tau1 * normal()
  for (l in 1:twos) b[l] <- tau2 * normal()
  y <- x <- z <- f <- g <- numeric(n)
  for (i in 1:n) {
    j <- floor(ones * uniform()) + 1; l <- floor(twos * uniform()^1.6) + 1
    f[i] <- j; g[i] <- l; x[i] <- normal() + .4 * b[l]; z[i] <- (j * 7) %% 5
    y[i] <- 1 + .3 * x[i] + a[j] + b[l] + normal()
  }
  data.frame(y, x, z, f, g)
}
# Inside the parameter space two Newton steps on numerical derivatives bring lme4's optimum to its last digits.
polished <- function(m, f, D, reml) {
  if (isSingular(m)) return(m)
  parts <- lFormula(f, D, REML = reml); dev <- do.call(mkLmerDevfun, parts); theta <- getME(m, "theta")
  for (k in 1:2) theta <- theta - solve(numDeriv::hessian(dev, theta), numDeriv::grad(dev, theta))
  mkMerMod(environment(dev), list(par = theta, fval = dev(theta), conv = 0), parts$reTrms, parts$fr)
}
one <- function(seed, n, ones, twos, tau1, tau2) {
  D <- design(seed, n, ones, twos, tau1, tau2); f <- y ~ x + z + (1 | f) + (1 | g)
  fit <- function(reml) {
    m <- polished(lmer(f, D, REML = reml, control = tight), f, D, reml)
    v <- VarCorr(m)
    k <- if (reml) sapply(1:3, function(i) { t <- KRmodcomp(m, t(as.numeric(1:3 == i)))$test["Ftest", ]; c(t$ddf, t$p.value) })
    list(fixef = unname(fixef(m)), se = unname(sqrt(diag(as.matrix(vcov(m))))), first = v$f[1], second = v$g[1],
      residual = sigma(m)^2, logLik = as.numeric(logLik(m)), aic = AIC(m), bic = BIC(m), singular = isSingular(m),
      kr = if (reml) list(se = sqrt(diag(as.matrix(vcovAdj(m)))), df = k[1, ], p = k[2, ]))
  }
  list(seed = seed, n = n, ones = ones, twos = twos, tau1 = tau1, tau2 = tau2,
    checksum = c(sum(D$y), sum(D$x), sum(D$z), sum(D$f), sum(D$g)), reml = fit(TRUE), ml = fit(FALSE))
}
cat(toJSON(list(one(31, 60, 20, 6, 1, .7), one(32, 150, 40, 15, .5, .5), one(33, 300, 12, 90, .8, .4), one(34, 80, 20, 8, 0, .8),
  one(35, 80, 20, 8, .3, 0)), digits = I(17), auto_unbox = TRUE, pretty = TRUE))
