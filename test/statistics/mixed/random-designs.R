# Rscript test/statistics/mixed/random-designs.R > test/statistics/mixed/random-designs.json
# What lme4, lmerTest and pbkrtest say about unbalanced designs that random-design.ts makes in the same way.
suppressMessages({ library(lmerTest); library(pbkrtest); library(jsonlite) })
tight <- lmerControl(optimizer = "nloptwrap", calc.derivs = FALSE, optCtrl = list(algorithm = "NLOPT_LN_BOBYQA",
  xtol_abs = 1e-13, xtol_rel = 1e-13, ftol_abs = 1e-15, ftol_rel = 1e-15, maxeval = 1e5))

state <- 1
uniform <- function() { state <<- (state * 48271) %% 2147483647; state / 2147483647 }
normal <- function() { s <- 0; for (k in 1:12) s <- s + uniform(); s - 6 }
design <- function(seed, n, clusters, tau) {
  state <<- seed
  share <- x2 <- numeric(clusters)
  for (j in 1:clusters) { share[j] <- tau * normal(); x2[j] <- if (uniform() < .5) 0 else 1 }
  g <- integer(n); y <- x1 <- numeric(n)
  for (i in 1:n) {
    j <- floor(clusters * uniform()^1.6) + 1
    g[i] <- j; x1[i] <- normal() + .5 * x2[j] + .3 * share[j]
    y[i] <- 2 + .2 * x1[i] + share[j] + normal()
  }
  data.frame(y, x1, x2 = x2[g], g)
}

one <- function(seed, n, clusters, tau) {
  D <- design(seed, n, clusters, tau)
  m <- lmer(y ~ x1 + x2 + (1 | g), D, REML = TRUE, control = tight)
  ml <- lmer(y ~ x1 + x2 + (1 | g), D, REML = FALSE, control = tight)
  out <- function(m) { v <- as.data.frame(VarCorr(m))$vcov
    list(fixef = unname(fixef(m)), se = unname(sqrt(diag(as.matrix(vcov(m))))), cluster = v[1], residual = v[2],
      logLik = as.numeric(logLik(m)), aic = AIC(m), bic = BIC(m)) }
  s <- coef(summary(m, ddf = "Satterthwaite")); k <- coef(summary(m, ddf = "Kenward-Roger"))
  joint <- KRmodcomp(m, rbind(c(0, 1, 0), c(0, 0, 1)))$test
  r <- ranef(m, condVar = TRUE)$g
  list(seed = seed, n = n, clusters = clusters, tau = tau, present = nrow(r),
    checksum = c(sum(D$y), sum(D$x1), sum(D$x2), sum(D$g)), reml = out(m), ml = out(ml),
    satterthwaite = list(df = unname(s[, 3]), p = unname(s[, 5])),
    kenwardRoger = list(se = unname(k[, 2]), df = unname(k[, 3]), p = unname(k[, 5])),
    joint = list(f = joint["Ftest", "stat"], df2 = joint["Ftest", "ddf"], scaling = joint["Ftest", "F.scaling"],
      p = joint["Ftest", "p.value"]),
    ranova = ranova(m)$LRT[2],
    effects = list(cluster = as.integer(rownames(r)), effect = r[[1]], sd = sqrt(c(attr(r, "postVar")))))
}
designs <- list(one(11, 20, 6, 1), one(12, 35, 12, .4), one(13, 60, 10, 0), one(14, 120, 30, .7),
  one(15, 300, 25, .3), one(16, 600, 60, .5), one(17, 24, 9, 0))
cat(toJSON(designs, digits = I(17), auto_unbox = TRUE, pretty = TRUE))
