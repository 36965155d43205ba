import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'specificity.csv',
    call: 'lmer(scale(rating) - scale(other) ~ scale(congruence) + (1 | therapist)); cor(congruence, rating) - cor(congruence, other)',
    beside: ['specificity', 'specificity-slopes'],
    code: `
recompute("specificity.csv", function(row) {
  whole_without_part <- function(whole, part) {
    size <- function(name) length(study$scales[[study$outcomes[[name]]$scale]]$items)
    as_mean <- function(name, value) if (study$scales[[study$outcomes[[name]]$scale]]$score == "sum") value / size(name) else value
    round((as_mean(row$outcome, whole) * size(row$outcome) - as_mean(row$other, part) * size(row$other)) /
      (size(row$outcome) - size(row$other)), 8)
  }
  with_rest <- function(pairs) {
    if (row$overlap == "removed") pairs$one <- whole_without_part(pairs$one, pairs$other)
    pairs
  }
  pairs <- with_rest(pairs_with(congruence = row$index, one = row$outcome, other = row$other))
  n <- nrow(pairs)
  jk <- cor(pairs$congruence, pairs$one)
  jh <- cor(pairs$congruence, pairs$other)
  kh <- cor(pairs$one, pairs$other)
  found <- list(n = n, therapists = length(unique(pairs$therapist)), r_outcome = jk, r_other = jh, r_between = kh)
  if (!is.na(row$slope_difference)) {
    nested <- with_rest(nested_pairs(congruence = row$index, one = row$outcome, other = row$other))
    in_sds <- function(values) as.numeric(scale(as_correlated(values)))
    data <- data.frame(congruence = in_sds(nested$congruence), therapist = nested$therapist,
                       apart = in_sds(nested$one) - in_sds(nested$other))
    slope <- kenward_roger(lmer_exact(apart ~ congruence + (1 | therapist), data))[2, ]
    found <- c(found, list(slope_n = nrow(nested), slope_difference = slope$estimate, slope_low = slope$conf_low,
      slope_high = slope$conf_high, slope_t = slope$t, slope_df = slope$df, slope_p = slope$p))
  }
  if (is.na(row$difference)) return(found)
  determinant <- 1 - jk^2 - jh^2 - kh^2 + 2 * jk * jh * kh
  williams <- (jk - jh) * sqrt((n - 1) * (1 + kh) /
    (2 * (n - 1) / (n - 3) * determinant + ((jk + jh) / 2)^2 * (1 - kh)^3))
  covariance <- function(jk, jh) kh * (1 - jk^2 - jh^2) - jk * jh * (1 - jk^2 - jh^2 - kh^2) / 2
  mean_r <- (jk + jh) / 2
  steiger <- sqrt(n - 3) * (atanh(jk) - atanh(jh)) / sqrt(2 - 2 * covariance(mean_r, mean_r) / (1 - mean_r^2)^2)
  square <- (jk^2 + jh^2) / 2
  f <- min(1, (1 - kh) / (2 * (1 - square)))
  meng <- (atanh(jk) - atanh(jh)) * sqrt((n - 3) / (2 * (1 - kh) * (1 - f * square) / (1 - square)))
  # Zou's interval, from the two intervals by Fisher's z.
  reach <- qnorm((1 + study$confidence) / 2) / sqrt(n - 3)
  l <- tanh(atanh(c(jk, jh)) - reach)
  u <- tanh(atanh(c(jk, jh)) + reach)
  between <- ((kh - jk * jh / 2) * (1 - jk^2 - jh^2 - kh^2) + kh^3) / ((1 - jk^2) * (1 - jh^2))
  side <- function(a, b) sqrt(max(0, a^2 + b^2 - 2 * between * a * b))
  c(found, list(difference = jk - jh, conf_low = jk - jh - side(jk - l[1], u[2] - jh),
    conf_high = jk - jh + side(u[1] - jk, jh - l[2]), williams_t = williams, williams_df = n - 3,
    williams_p = 2 * pt(-abs(williams), n - 3), steiger_z = steiger, steiger_p = 2 * pnorm(-abs(steiger)),
    meng_z = meng, meng_p = 2 * pnorm(-abs(meng))))
})
`,
  },
]
