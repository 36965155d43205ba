## Response surface with CR2 errors by the dense formulas of cluster_robust.R, derivatives by R's own D(); and the
## definitions of R package RSA (0.9 to 0.10), estimated by lavaan, whose maximum-likelihood errors are those of least
## squares times sqrt((n - p)/n).
## Run from the folder of the project: Rscript test/golden/r/surface.R > test/golden/small/surface-delta.json
suppressMessages(library(lavaan))
source("test/golden/r/dense_cr2.R")
A <- read.csv("test/golden/small/analysis.csv")

## Anybody can make this again: 60 pairs in 12 clusters of 5, a ridge along X = Y, one covariate.
i <- 1:60; S <- data.frame(cl = rep(1:12, 5), x = 4 + 2*sin(1.7*i), y = 4.5 + 2*cos(2.3*i), w = sin(i^2))
S$z <- 3 - .2*(S$x - S$y)^2 + .3*S$x + .4*S$w + .5*sin(11*i) + .3*cos(3*S$cl)

quantities <- list(a1 = quote(b1 + b2), a2 = quote(b3 + b4 + b5), a3 = quote(b1 - b2), a4 = quote(b3 - b4 + b5), a5 = quote(b3 - b5),
  X0 = quote((b2*b4 - 2*b1*b5)/(4*b3*b5 - b4^2)), Y0 = quote((b1*b4 - 2*b2*b3)/(4*b3*b5 - b4^2)),
  p11 = quote((b5 - b3 + sqrt((b3 - b5)^2 + b4^2))/b4), p21 = quote((b5 - b3 - sqrt((b3 - b5)^2 + b4^2))/b4),
  p10 = quote((b1*b4 - 2*b2*b3)/(4*b3*b5 - b4^2) - (b5 - b3 + sqrt((b3 - b5)^2 + b4^2))/b4*(b2*b4 - 2*b1*b5)/(4*b3*b5 - b4^2)),
  p20 = quote((b1*b4 - 2*b2*b3)/(4*b3*b5 - b4^2) - (b5 - b3 - sqrt((b3 - b5)^2 + b4^2))/b4*(b2*b4 - 2*b1*b5)/(4*b3*b5 - b4^2)),
  shift = quote(-((b1*b4 - 2*b2*b3)/(4*b3*b5 - b4^2) - (b5 - b3 + sqrt((b3 - b5)^2 + b4^2))/b4*(b2*b4 - 2*b1*b5)/(4*b3*b5 - b4^2))/(1 + (b5 - b3 + sqrt((b3 - b5)^2 + b4^2))/b4)))

surface <- function(z, x, y, cl, covariate = NULL) {
  m <- mean(c(x, y)); u <- x - m; v <- y - m; X <- cbind(1, u, v, u^2, u*v, v^2, if (!is.null(covariate)) covariate - mean(covariate))
  b <- lm.fit(X, z)$coefficients; e <- as.list(setNames(b[2:6], paste0("b", 1:5)))
  G <- t(sapply(quantities, function(q) c(0, sapply(paste0("b", 1:5), function(k) eval(D(q, k), e)), if (!is.null(covariate)) 0)))
  d <- dense_cr2(X, z, cl, contrasts = G)$coef; r <- lapply(seq_along(d), function(k) { v <- eval(quantities[[k]], e); c(estimate = v, d[[k]]["se"], d[[k]]["df"], p = unname(2*pt(-abs(v/d[[k]]["se"]), d[[k]]["df"]))) })
  setNames(r, names(quantities)) }

rsa <- function(z, x, y) { m <- mean(c(x, y)); d <- data.frame(z = z, x = x - m, y = y - m); d$x2 <- d$x^2; d$xy <- d$x*d$y; d$y2 <- d$y^2
  f <- sem("z ~ b1*x + b2*y + b3*x2 + b4*xy + b5*y2
    a1 := b1+b2
    a2 := b3+b4+b5
    a3 := b1-b2
    a4 := b3-b4+b5
    a5 := b3-b5
    X0 := (b2*b4 - 2*b1*b5) / (4*b3*b5 - b4^2)
    Y0 := (b1*b4 - 2*b2*b3) / (4*b3*b5 - b4^2)
    p11 := (b5 - b3 + sqrt(((b3 - b5)^2) + (b4^2))) / b4
    p21 := (b5 - b3 - sqrt((b3 - b5)^2 + b4^2)) / b4
    p10 := Y0 - p11*X0
    p20 := Y0 - p21*X0", d, fixed.x = TRUE, meanstructure = TRUE)
  e <- parameterEstimates(f); e <- e[e$op == ":=", ]; n <- length(z); r <- lapply(seq_len(nrow(e)), function(k) c(estimate = e$est[k], se = e$se[k]*sqrt(n/(n - 6)))); setNames(r, e$label) }

out <- list()
add <- function(id, call, rtol) out[[length(out) + 1]] <<- list(id = id, call = call, rtol = rtol, value = eval(parse(text = call)))
add("surface.formula", "surface(S$z, S$x, S$y, S$cl, S$w)", 1e-9)
add("surface.formula.pairs", "surface(S$z, S$x, S$y, seq_along(S$z))", 1e-9)
add("surface.analysis", "surface(A$bond, A$client_S, A$therapist_S, A$therapist_id)", 1e-9)
add("rsa.formula", "rsa(S$z, S$x, S$y)", 1e-5)
add("terms.formula", "{ u <- S$x - mean(c(S$x, S$y)); v <- S$y - mean(c(S$x, S$y)); t <- anova(lm(S$z ~ S$w), lm(S$z ~ S$w + u + v + I(u^2) + I(u*v) + I(v^2))); c(f = t$F[2], df1 = t$Df[2], df2 = t$Res.Df[2], p = t$`Pr(>F)`[2]) }", 1e-10)
add("terms.small.f", "c(p = pf(.2, 5, 26, lower.tail = FALSE), far = pf(90, 5, 26, lower.tail = FALSE))", 1e-10)
write_json(out, "test/golden/r/surface.R", lavaan = as.character(packageVersion("lavaan")))
