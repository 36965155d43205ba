import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'reliability.csv',
    call: 'k / (k - 1) * (1 - sum(diag(cov(items))) / sum(cov(items))); factanal(items, 1)',
    beside: ['reliability'],
    code: String.raw`
# The answers of one session, a row for each pair and a column for each item, reversed items recoded; complete rows.
answers_to <- function(of, who, at) {
  key <- study$scales[[of]]
  given <- subset(results("ratings.csv"), scale == of & rater == who & session == at)
  pairs <- unique(given$dyad_id)
  table <- sapply(key$items, function(number) {
    value <- given$value[given$item == number][match(pairs, given$dyad_id[given$item == number])]
    if (number %in% key$reverse) sum(key$range) - value else value
  })
  table <- matrix(table, nrow = length(pairs))
  table[complete.cases(table), , drop = FALSE]
}

# Coefficient alpha with Feldt's interval and its asymptotic standard error (van Zyl et al., 2000).
alpha_of <- function(items) {
  n <- nrow(items)
  k <- ncol(items)
  C <- cov(items)
  j <- rep(1, k)
  alpha <- k / (k - 1) * (1 - sum(diag(C)) / sum(C))
  variance <- 2 * k^2 / ((k - 1)^2 * sum(C)^3) *
    (sum(C) * (sum(diag(C %*% C)) + sum(diag(C))^2) - 2 * sum(diag(C)) * sum(C %*% C))
  R <- suppressWarnings(cor(items))
  average <- mean(R[lower.tri(R)])
  bound <- function(p) 1 - (1 - alpha) * qf(p, n - 1, (n - 1) * (k - 1))
  list(alpha = alpha, conf_low = bound((1 + study$confidence) / 2), conf_high = bound((1 - study$confidence) / 2),
       standard_error = sqrt(variance / n), alpha_standardized = k * average / (1 + (k - 1) * average), average_r = average)
}

# Omega total of one factor by maximum likelihood. factanal() stops after about six digits; its solution is followed to
# the end by solving its own equations, loadings = (R - psi)'s first eigenvector after weighting, until nothing changes.
omega_of <- function(items) {
  R <- cor(items)
  uniqueness <- function(lambda) 1 - lambda^2
  start <- factanal(items, 1, lower = 1e-6)
  lambda <- as.numeric(start$loadings)
  discrepancy_slope <- function(lambda) {
    inverse <- solve(tcrossprod(lambda) + diag(uniqueness(lambda)))
    G <- inverse - inverse %*% R %*% inverse
    # Derivative of ln|S| + tr(R/S) in each loading, the diagonal of S held at 1.
    as.numeric(2 * (G - diag(diag(G))) %*% lambda)
  }
  for (step in 1:50) {
    h <- 1e-5
    bend <- sapply(seq_along(lambda), function(k) {
      e <- replace(numeric(length(lambda)), k, h)
      (discrepancy_slope(lambda + e) - discrepancy_slope(lambda - e)) / (2 * h)
    })
    change <- solve(bend, discrepancy_slope(lambda))
    lambda <- lambda - change
    if (max(abs(change)) < 1e-14) break
  }
  share <- function(sd) sum(lambda * sd)^2 / (sum(lambda * sd)^2 + sum(uniqueness(lambda) * sd^2))
  list(omega = share(apply(items, 2, sd)), omega_standardized = share(rep(1, ncol(items))))
}

agreement <- function(row, items) c(list(items = ncol(items), n = nrow(items)),
  if (!is.na(row$alpha)) alpha_of(items), if (!is.na(row$omega)) omega_of(items))

item_in_scale <- function(items, k) {
  rest <- rowSums(items[, -k, drop = FALSE])
  r <- if (ncol(items) > 1) suppressWarnings(correlation(items[, k], round(rest, 10)))
  c(list(n = nrow(items), mean = mean(items[, k]), sd = sd(items[, k])),
    if (!is.null(r)) list(item_rest = r$estimate, conf_low = r$conf_low, conf_high = r$conf_high),
    if (ncol(items) > 2) list(alpha_if_dropped = suppressWarnings(alpha_of(items[, -k, drop = FALSE])$alpha)))
}

recompute("reliability.csv", function(row) agreement(row, answers_to(row$scale, row$rater, row$session)))
`,
  },
  {
    file: 'item_statistics.csv',
    call: 'cor(item, rowSums(other_items))',
    beside: ['reliability'],
    code: String.raw`
recompute("item_statistics.csv", function(row)
  item_in_scale(answers_to(row$scale, row$rater, row$session), match(row$item, study$scales[[row$scale]]$items)))
`,
  },
  {
    file: 'session_reliability.csv',
    call: 'anova(lm(score ~ pair)), then k * icc / (1 + (k - 1) * icc)',
    beside: ['ratings'],
    code: String.raw`
recompute("session_reliability.csv", function(row) {
  scores <- subset(results("session_scores.csv"), scale == row$scale & rater == row$rater & !is.na(value) &
                     session %in% study$early_sessions)
  m <- table(scores$dyad_id)
  counts <- list(n = nrow(scores), pairs = length(m), pairs_with = sum(m == row$sessions))
  if (is.na(row$icc)) return(counts)
  icc <- intraclass(scores$value, scores$dyad_id)
  c(counts, list(icc = icc$icc, conf_low = icc$low, conf_high = icc$high,
    reliability = if (icc$icc < 0) NA else row$sessions * icc$icc / (1 + (row$sessions - 1) * icc$icc)))
})
`,
  },
]
