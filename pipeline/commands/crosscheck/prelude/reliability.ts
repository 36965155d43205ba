/** Alpha, omega and items within their scale. */
export const RELIABILITY = `
# ---- Reliability ----------------------------------------------------------------------------------------------------

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
`
