/** Correlations, intraclass correlations and means with their intervals. */
export const CORRELATIONS = `
# ---- Correlations and intraclass correlations -----------------------------------------------------------------------

# cor.test() with the intervals and tests of the report: Fisher's z for all three coefficients, for the ranks with the
# errors of Bonett and Wright (2000); Spearman by t where values are tied or pairs are many.
correlation <- function(x, y, method = "pearson") {
  n <- length(x)
  r <- cor(x, y, method = method)
  variance <- switch(method, pearson = 1 / (n - 3), spearman = (1 + r^2 / 2) / (n - 3), kendall = 0.437 / (n - 4))
  interval <- if (abs(r) == 1 && is.finite(variance) && variance > 0) c(r, r) else if (is.finite(variance) && variance > 0)
    tanh(atanh(r) + c(-1, 1) * qnorm((1 + study$confidence) / 2) * sqrt(variance)) else c(NA, NA)
  untied <- !anyDuplicated(x) && !anyDuplicated(y)
  found <- list(estimate = r, conf_low = interval[1], conf_high = interval[2])
  if (method == "kendall") {
    exact <- untied && n < 50
    test <- cor.test(x, y, method = "kendall", exact = exact)
    return(c(found, list(statistic = unname(test$statistic), df = NA, p = test$p.value, test = if (exact) "exact" else "z")))
  }
  if (method == "spearman" && untied && n <= 14) {
    S <- sum((rank(x) - rank(y))^2)
    return(c(found, list(statistic = S, df = NA, p = exact_p_of_S(S, n), test = "exact")))
  }
  test <- if (method == "pearson") cor.test(x, y) else cor.test(rank(x), rank(y))
  list(estimate = r, conf_low = interval[1], conf_high = interval[2],
       statistic = if (abs(r) == 1) NA else unname(test$statistic), df = n - 2, p = test$p.value, test = "t")
}

# The exact two-sided p of Spearman's S without ties: R itself has it up to 9 pairs, beyond only a series. Ways to reach
# each S are counted by giving the ranks 1, 2, ... one after the other to any of those that are left.
ways_to_S <- function(n) fitted_once(c("S", n), function() {
  most <- (n^3 - n) / 3
  ways <- list("0" = replace(numeric(most + 1), 1, 1))
  for (i in seq_len(n)) {
    after <- new.env()
    for (used in names(ways)) for (j in seq_len(n)) {
      bit <- 2^(j - 1)
      if (floor(as.numeric(used) / bit) %% 2 == 1) next
      key <- as.character(as.numeric(used) + bit)
      step <- (i - j)^2
      moved <- c(numeric(step), head(ways[[used]], most + 1 - step))
      after[[key]] <- if (is.null(after[[key]])) moved else after[[key]] + moved
    }
    ways <- as.list(after)
  }
  ways[[1]]
})
exact_p_of_S <- function(S, n) {
  count <- ways_to_S(n)
  low <- sum(count[seq_len(S + 1)])
  high <- sum(count[seq(S + 1, length(count))])
  min(1, 2 * min(low, high) / factorial(n))
}

# Whether a test belongs to the family of tests that the study declares; all of them unless it does.
in_family <- function(rows) {
  belongs <- function(values, named) if (is.null(named)) rep(TRUE, length(values)) else values %in% named
  belongs(rows$index, study$family$indices) & belongs(rows$outcome, study$family$outcomes)
}

# ICC(1) by analysis of variance; its interval is exact where caseloads differ (Searle et al., 1992).
intraclass <- function(value, group) {
  table <- anova(lm(value ~ factor(group)))
  between <- table[1, "Mean Sq"]
  within <- table[2, "Mean Sq"]
  m <- as.numeric(table(group))
  n0 <- (sum(m) - sum(m^2) / sum(m)) / (length(m) - 1)
  means <- as.numeric(tapply(value - mean(value), group, mean))
  limit <- function(probability) {
    target <- qf(probability, table[1, "Df"], table[2, "Df"]) * table[1, "Df"] * within
    above <- function(icc) {
      weight <- m / (1 + m * icc / (1 - icc))
      sum(weight * (means - sum(weight * means) / sum(weight))^2) - target
    }
    lowest <- -1 / (max(m) - 1)
    if (above(lowest * (1 - 1e-9)) <= 0) return(lowest)
    if (above(1 - 1e-12) >= 0) return(1)
    uniroot(above, c(lowest * (1 - 1e-9), 1 - 1e-12), tol = 1e-15, maxiter = 10000)$root
  }
  list(icc = (between - within) / (between + (n0 - 1) * within), low = limit((1 + study$confidence) / 2),
       high = limit((1 - study$confidence) / 2))
}

# The mean with its interval by t.
mean_interval <- function(value) {
  if (length(value) < 2 || sd(value) == 0) return(list())
  interval <- t.test(value, conf.level = study$confidence)$conf.int
  list(conf_low = interval[1], conf_high = interval[2])
}
`
