# Rscript mixed-models.R FILE LARGE: milliseconds for one fit of the outcomes in FILE by lme4, lme4's refit, and
# lmerTest with Satterthwaite and Kenward-Roger, the fastest of five runs over a fifth of them each; then for one fit of
# the columns of LARGE by lme4.
suppressMessages({ library(lme4); library(lmerTest) })
paths <- commandArgs(TRUE)
D <- read.csv(paths[1])
outcomes <- grep("^y", names(D), value = TRUE)
each <- function(what, f) {
  f(outcomes[1])
  runs <- split(outcomes, rep(1:5, length.out = length(outcomes)))
  times <- sapply(runs, function(run) system.time(for (o in run) suppressMessages(f(o)))[["elapsed"]]/length(run))
  cat(sprintf("%s,%.6f\n", what, 1000 * min(times)))
}
formula_of <- function(o) as.formula(paste(o, "~ x + (1 | g)"))
each("lmer", function(o) lme4::lmer(formula_of(o), D))
first <- lme4::lmer(formula_of(outcomes[1]), D)
each("refit", function(o) refit(first, D[[o]]))
each("tests", function(o) { m <- lmerTest::lmer(formula_of(o), D)
  coef(summary(m, ddf = "Satterthwaite")); coef(summary(m, ddf = "Kenward-Roger")) })
L <- read.csv(paths[2])
time <- system.time(lme4::lmer(y ~ x + (1 | g), L))[["elapsed"]]
cat(sprintf("large,%.6f\n", 1000 * time))
