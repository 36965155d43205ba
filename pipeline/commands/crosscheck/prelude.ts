/** What every block of the script uses: reading the folder, comparing, and the few fits that need more than one line. */
export const PRELUDE = String.raw`
# ---- The folder of results ---------------------------------------------------------------------------------------

# A table of the folder; numbers as numbers, names as text. NA is a missing value.
results <- function(file) {
  if (is.null(read[[file]])) {
    table <- read.csv(file.path("artefacts", file), check.names = FALSE, colClasses = "character",
                      na.strings = "NA", encoding = "UTF-8")
    named <- c("index", "outcome", "other", "variable", "first", "second", "scale", "original", "term", "code")
    for (column in setdiff(names(table), c(named, grep("_id$", names(table), value = TRUE)))) {
      values <- suppressWarnings(as.numeric(table[[column]]))
      if (!any(is.na(values) & !is.na(table[[column]])) && !all(is.na(values))) table[[column]] <- values
    }
    read[[file]] <- table
  }
  read[[file]]
}
read <- new.env()

# The pairs that have all of these variables, one column each under the name given here, in the order of the pairs.
pairs_with <- function(...) {
  columns <- c(...)
  table <- results("analysis.csv")
  frame <- data.frame(pair = table$dyad_id, client = table$client_id, therapist = table$therapist_id)
  for (name in names(columns)) frame[[name]] <- as.numeric(table[[columns[[name]]]])
  frame <- frame[complete.cases(frame[names(columns)]), , drop = FALSE]
  frame[order(frame$pair, method = "radix"), , drop = FALSE]
}

# The same for models of clients in therapists: of a client with several therapists the first pair.
nested_pairs <- function(...) {
  frame <- pairs_with(...)
  frame[!duplicated(frame$client), , drop = FALSE]
}

# A hypothesis about ranks is tested with ranks.
as_correlated <- function(values) if (study$hypothesis$method == "pearson") values else rank(values)

# A score or the age of the client or therapist of each pair, such as client-S, or another outcome.
held_constant <- function(name, frame) {
  table <- results("analysis.csv")
  if (name %in% names(study$outcomes))
    return(as.numeric(table[[name]][match(frame$pair, table$dyad_id)]))
  person <- frame[[sub("-.*", "", name)]]
  what <- sub("^[a-z]+-", "", name)
  people <- results(if (what == "age") "people.csv" else "profiles.csv")
  as.numeric(people[[what]][match(person, people$person_id)])
}

# The hypotheses of the study.
hypotheses <- list(primary = study$hypothesis)
if (!is.null(study$second_hypothesis))
  hypotheses$secondary <- modifyList(list(index = study$hypothesis$index), study$second_hypothesis)

# ---- Comparing ---------------------------------------------------------------------------------------------------

tolerance <- 1e-8
compared <- list()

# How far two numbers are apart: relative to the number, or absolute where that is smaller.
apart <- function(reported, here) {
  if (is.character(reported) || is.character(here)) return(if (identical(as.character(reported), as.character(here))) 0 else Inf)
  difference <- abs(reported - here)
  min(difference, difference / abs(reported), na.rm = TRUE)
}

# One number of a table beside R's.
compare <- function(table, row, column, reported, here, allowed = tolerance, reason = NA) {
  if (length(here) != 1) stop("one value is needed for ", column)
  if (is.na(reported) && (is.na(here) || !is.na(reason))) return(invisible())
  difference <- if (is.na(reported) || is.na(here)) Inf else apart(reported, here)
  compared[[length(compared) + 1]] <<- list(table = table, row = row, column = column, reported = reported,
                                            here = here, difference = difference, allowed = allowed)
}

# Computes rows of a table again. by names the columns whose values rows have in common that are computed together;
# compute gets these rows and gives a value for each, by the names of the columns.
recompute <- function(file, compute, by = NULL, allowed = c()) {
  rows <- results(file)
  if (nrow(rows) == 0) return(invisible())
  text <- vapply(rows, is.character, TRUE) & !names(rows) %in% c("reason", "verdict", "because")
  keys <- names(rows)[seq_len(max(1, match(FALSE, text, nomatch = length(text) + 1) - 1))]
  label <- do.call(paste, c(lapply(rows[keys], format_key), sep = " "))
  group <- if (is.null(by)) seq_len(nrow(rows)) else if (identical(by, "all")) rep(1, nrow(rows)) else
    as.integer(factor(do.call(paste, c(rows[by], sep = "\r")), unique(do.call(paste, c(rows[by], sep = "\r")))))
  for (these in split(seq_len(nrow(rows)), group)) {
    own <- rows[these, , drop = FALSE]
    reason <- if (is.null(own$reason)) rep(NA, length(these)) else own$reason
    here <- tryCatch(suppressWarnings(suppressMessages(compute(own))), error = function(e) e)
    if (inherits(here, "error")) {
      if (all(is.na(reason)))
        compared[[length(compared) + 1]] <<- list(table = file, row = label[these[1]], column = conditionMessage(here),
          reported = NA, here = NA, difference = Inf, allowed = tolerance)
      next
    }
    for (column in names(here)) for (k in seq_along(these))
      compare(file, label[these[k]], column, own[[column]][k], unname(rep_len(here[[column]], length(these))[k]),
              if (column %in% names(allowed)) allowed[[column]] else tolerance, reason[k])
  }
}
format_key <- function(values) if (is.numeric(values)) format(values) else values

# What was drawn at random cannot be drawn again: R draws its own, and the two may differ by the errors of drawing.
drawn <- list()
compare_drawn <- function(table, row, column, reported, here, error) {
  if (is.na(reported) || is.na(here)) return(invisible())
  drawn[[length(drawn) + 1]] <<- list(table = table, row = row, column = column, reported = reported, here = here,
                                      errors = abs(reported - here) / error)
}

# ---- Correlations and intraclass correlations ---------------------------------------------------------------------

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
    # R itself has the exact p up to 9 pairs only.
    exact <- if (n < 10) list(p = cor.test(x, y, method = "spearman", exact = TRUE)$p.value)
    return(c(found, exact, list(statistic = sum((rank(x) - rank(y))^2), df = NA, test = "exact")))
  }
  test <- if (method == "pearson") cor.test(x, y) else cor.test(rank(x), rank(y))
  list(estimate = r, conf_low = interval[1], conf_high = interval[2],
       statistic = if (abs(r) == 1) NA else unname(test$statistic), df = n - 2, p = test$p.value, test = "t")
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

# ---- Mixed models ------------------------------------------------------------------------------------------------

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
  grid <- c(0.001, 0.003, 0.01, 0.02, 0.05, seq(0.1, 2, 0.05), 2.5, 3, 4, 6, 10, 20, 50)
  slopes <- vapply(grid, slope, 0)
  lows <- which(head(slopes, -1) < 0 & tail(slopes, -1) >= 0)
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
`
