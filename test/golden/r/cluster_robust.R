## CR2, Satterthwaite df and wild cluster bootstrap by the dense formulas of the papers, n x n matrices and all,
## in base R; and the same by clubSandwich 0.5.8 where it can do it.
## Run from the folder of the project: Rscript test/golden/r/cluster_robust.R > test/golden/small/cluster-robust-dense.json
suppressMessages({library(clubSandwich); library(lme4)})

A <- read.csv("test/golden/small/analysis.csv")

source("test/golden/r/dense_cr2.R")

## A design anybody can make again: 7 clusters of 20, 15, 10, 8, 4, 2, 1.
i <- 1:60; F <- data.frame(cl = rep(1:7, c(20, 15, 10, 8, 4, 2, 1)), x = sin(1.7*i), z = cos(.3*i^2)); F$z <- F$z + cos(F$cl)
F$y <- F$x + .5*F$z + sin(7*i) + 2*cos(2*F$cl)
XF <- cbind(1, F$x, F$z)

## Cameron, Gelbach & Miller (2008): all combinations of weights, each sample fitted again; null imposed, CR1 (its factor cancels), coefficient j, value b0.
wild <- function(X, y, cl, j, b0 = 0, values = c(-1, 1)) {
  g <- match(cl, unique(cl)); G <- max(g); M <- solve(t(X) %*% X); Z <- X[, -j, drop = FALSE]; y0 <- y - b0*X[, j]
  fr <- Z %*% solve(t(Z) %*% Z, t(Z) %*% y0); ur <- y0 - fr; H <- M %*% t(X)
  tstat <- function(ys) { b <- H %*% ys; e <- ys - X %*% b; S <- rowsum(X*drop(e), g); V <- M %*% t(S) %*% S %*% M; b[j]/sqrt(V[j, j]) }
  t0 <- tstat(y0); W <- as.matrix(expand.grid(rep(list(values), G)))
  ts <- apply(W, 1, function(w) tstat(fr + ur*w[g])); c(t = t0, asFar = sum(abs(ts) >= abs(t0) - 1e-10), asHigh = sum(ts >= t0 - 1e-10), asLow = sum(ts <= t0 + 1e-10), draws = nrow(W)) }

XA <- cbind(1, A$c_index, A$client_S); T <- A$therapist_id
lm1 <- lm(y ~ x + z, F); fm <- lmer(y ~ x + z + (1 | cl), F, REML = TRUE); vc <- as.data.frame(VarCorr(fm))$vcov
club <- function(m, ...) { s <- coef_test(m, vcov = "CR2", test = "Satterthwaite", ...); lapply(seq_len(nrow(s)), function(k) c(estimate = s$beta[k], se = s$SE[k], df = s$df_Satt[k], p = s$p_Satt[k])) }

out <- list()
add <- function(id, call, rtol) out[[length(out) + 1]] <<- list(id = id, call = call, rtol = rtol, value = eval(parse(text = call)))
add("dense.formula", "dense_cr2(XF, F$y, F$cl)", 1e-9)
add("club.formula", "club(lm1, cluster = F$cl)", 1e-9)
add("dense.formula.contrast", "dense_cr2(XF, F$y, F$cl, contrasts = rbind(c(0, 1, -1), c(1, .5, 2)))$coef", 1e-9)
add("dense.formula.gls", "dense_cr2(XF, F$y, F$cl, tau2 = .75, sigma2 = .5)", 1e-9)
add("dense.formula.gls.large", "dense_cr2(XF, F$y, F$cl, tau2 = 200, sigma2 = .5)$coef", 1e-9)
add("club.lmer.variances", "vc", 1e-5)
add("club.lmer", "club(fm)", 1e-5)
add("dense.analysis", "dense_cr2(XA, A$bond, T)", 1e-9)
add("dense.analysis.gls", "dense_cr2(XA, A$bond, T, tau2 = .375, sigma2 = .4375)", 1e-9)
add("club.fixed", "{ m <- lm(y ~ x + factor(cl), F[F$cl < 7, ]); r <- club(m, cluster = F$cl[F$cl < 7]); r[2] }", 1e-9)
htz <- function(m, C, type, cl) { w <- Wald_test(m, constraints = C, vcov = type, cluster = cl, test = "HTZ"); c(f = w$Fstat, df1 = w$df_num, df2 = w$df_denom, p = w$p_val) }
C2 <- rbind(c(0, 1, 0), c(0, 0, 1)); C3 <- rbind(c(0, 1, -1), c(1, 0, 0))
add("htz.CR2", "htz(lm1, C2, 'CR2', F$cl)", 1e-9)
add("htz.CR2.other", "htz(lm1, C3, 'CR2', F$cl)", 1e-9)
add("htz.CR1", "htz(lm1, C2, 'CR1', F$cl)", 1e-9)
add("htz.pairs", "htz(lm1, C2, 'CR2', seq_along(F$y))", 1e-9)
add("htz.analysis", "{ m <- lm(bond ~ c_index + client_S + therapist_S, A); htz(m, cbind(0, diag(3)), 'CR2', A$therapist_id) }", 1e-9)
add("f.classical", "{ a <- anova(lm(y ~ 1, F), lm1); c(f = a$F[2], df1 = a$Df[2], df2 = a$Res.Df[2], p = a$`Pr(>F)`[2]) }", 1e-10)
add("f.HC3", "{ V <- sandwich::vcovHC(lm1, 'HC3'); b <- coef(lm1)[2:3]; f <- drop(t(b) %*% solve(V[2:3, 2:3], b))/2; c(f = f, df1 = 2, df2 = 57, p = pf(f, 2, 57, lower.tail = FALSE)) }", 1e-10)
add("wild.formula.x", "wild(XF, F$y, F$cl, 2)", 1e-12)
add("wild.formula.z", "wild(XF, F$y, F$cl, 3, .25)", 1e-12)
add("wild.analysis", "wild(cbind(1, A$c_index), A$bond, T, 2)", 1e-12)

webb <- c(-1, 1) %o% sqrt(c(.5, 1, 1.5)); few <- F$cl < 6
add("wild.webb", "wild(XF[few, ], F$y[few], F$cl[few], 2, .5, webb)", 1e-12)
add("wild.far", "wild(XF, F$y, F$cl, 2, -.5)", 1e-12)
write_json(out, "test/golden/r/cluster_robust.R", clubSandwich = as.character(packageVersion("clubSandwich")), lme4 = as.character(packageVersion("lme4")))
