import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'permutations.csv',
    call: 'replicate(10000, cor(congruence, ave(rating, therapist, FUN = sample)))',
    beside: ['robustness'],
    code: `
# Orders that change places: any pairs, pairs of one therapist, or whole therapists with equally many pairs. A set is a
# list of units that change places; a unit is the places of its pairs.
exchange_of <- function(scheme, therapist) {
  places <- seq_along(therapist)
  blocks <- split(places, factor(therapist, unique(therapist)))
  switch(scheme, "pairs" = list(as.list(places)), "within-therapist" = lapply(unname(blocks), as.list),
         "therapist-blocks" = unname(split(unname(blocks), lengths(blocks))))
}

# Mean and SD of r over all orders, without going through them (Hoeffding, 1951).
moments_of <- function(u, v, exchange) {
  parts <- sapply(exchange, function(set) {
    k <- length(set)
    left <- do.call(cbind, lapply(set, function(unit) u[unit]))
    right <- do.call(cbind, lapply(set, function(unit) v[unit]))
    products <- crossprod(left, right)
    d <- products - outer(rowMeans(products), colMeans(products), "+") + mean(products)
    c(sum(products) / k, if (k > 1) sum(d^2) / (k - 1) else 0)
  })
  c(mean = sum(parts[1, ]), sd = sqrt(sum(parts[2, ])))
}

recompute("permutations.csv", function(row) {
  pairs <- pairs_with(congruence = row$index, rating = row$outcome)
  found <- list(n = nrow(pairs), statistic = cor(pairs$congruence, pairs$rating, method = row$method))
  if (is.na(row$null_mean) || row$method == "kendall") return(found)
  if (row$method == "spearman") pairs[c("congruence", "rating")] <- lapply(pairs[c("congruence", "rating")], rank)
  unit <- function(x) (x - mean(x)) / sqrt(sum((x - mean(x))^2))
  u <- unit(pairs$congruence)
  v <- unit(pairs$rating)
  exchange <- exchange_of(row$scheme, pairs$therapist)
  moments <- moments_of(u, v, exchange)
  movable <- sum(lengths(lapply(exchange[lengths(exchange) > 1], unlist))) / nrow(pairs)
  # R's own orders, for the hypotheses: their p may differ by the errors of drawing.
  if (any(vapply(hypotheses, function(h) h$index == row$index && h$outcome == row$outcome, TRUE)) && !is.na(row$p) &&
      row$method == study$hypothesis$method) {
    set.seed(1)
    draws <- 1000
    r <- replicate(draws, {
      order <- seq_along(v)
      for (set in exchange) if (length(set) > 1) order[unlist(set)] <- unlist(set[sample.int(length(set))])
      sum(u * v[order])
    })
    p <- (1 + sum(abs(r - moments[["mean"]]) >= abs(found$statistic - moments[["mean"]]) - 1e-12)) / (draws + 1)
    compare_drawn("permutations.csv", paste(row$index, row$outcome, row$method, row$scheme), "p", row$p, p,
                  sqrt(drawing_error(p, draws)^2 + row$mc_se^2))
  }
  c(found, list(null_mean = moments[["mean"]], null_sd = moments[["sd"]], movable = movable,
                standardised = (found$statistic - moments[["mean"]]) / moments[["sd"]]))
})
`,
  },
  {
    file: 'intervals.csv',
    call: 'boot(therapists, function(d, i) cor of their pairs, R = 2000)',
    beside: ['robustness'],
    code: `
recompute("intervals.csv", function(row) {
  pairs <- pairs_with(congruence = row$index, rating = row$outcome)
  of_hypothesis <- any(vapply(hypotheses, function(h) h$index == row$index && h$outcome == row$outcome, TRUE))
  if (of_hypothesis && row$kind == "percentile" && !is.na(row$low)) {
    units <- split(seq_len(nrow(pairs)), if (row$unit == "pair") pairs$pair else pairs$therapist)
    set.seed(2)
    drawn_r <- boot(seq_along(units), function(d, i) {
      places <- unlist(units[i])
      suppressWarnings(cor(pairs$congruence[places], pairs$rating[places], method = row$method))
    }, R = 1000)$t
    # The share of R's own draws beyond each limit; a limit that many draws share may lie anywhere among them.
    tail <- (1 - study$confidence) / 2
    beyond <- function(limit, sign) {
      outside <- mean(sign * (drawn_r - limit) > 1e-12, na.rm = TRUE)
      at_it <- mean(abs(drawn_r - limit) <= 1e-12, na.rm = TRUE)
      min(max(tail, outside), outside + at_it)
    }
    error <- drawing_error(tail, 1000) * sqrt(1 + 1000 / row$resamples)
    name <- paste(row$index, row$outcome, row$method, row$unit, row$kind)
    compare_drawn("intervals.csv", name, "share below low", tail, beyond(row$low, -1), error)
    compare_drawn("intervals.csv", name, "share above high", tail, beyond(row$high, 1), error)
  }
  list(n = nrow(pairs), clusters = length(unique(pairs$therapist)))
})
`,
  },
]
