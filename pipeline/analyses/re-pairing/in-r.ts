import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 're_pairing.csv',
    call: 'mean(outer(clients, therapists, index))',
    beside: ['re-pairing'],
    code: `
recompute("re_pairing.csv", function(row) {
  value <- analysed(row$index)
  found <- list(n = length(value), mean = mean(value), sd = sd(value), n_values = length(unique(value)),
                mode_share = max(table(value)) / length(value))
  if (!defined_here(row$index) || is.na(row$repaired_mean) || !is.na(row$reason)) return(found)
  pairs <- having(row$index)
  every <- every_combination(row$index, pairs)
  k <- nrow(every)
  d <- every - outer(rowMeans(every), colMeans(every), "+") + mean(every)
  repaired_sd <- sqrt(sum(d^2) / (k - 1)) / k
  strangers <- outer(pairs$client_id, pairs$client_id, "!=") & outer(pairs$therapist_id, pairs$therapist_id, "!=")
  difference <- found$mean - mean(every)
  towards <- if (row$index %in% c("d", "d2", "city-block")) -1 else 1
  if (repaired_sd > 0 && !is.na(row$p) && !is.na(row$p_se)) {
    set.seed(3)
    draws <- 1000
    means <- replicate(draws, mean(every[cbind(seq_len(k), sample.int(k))]))
    p <- (1 + sum(towards * (means - found$mean) >= -1e-9)) / (draws + 1)
    compare_drawn("re_pairing.csv", row$index, "p", row$p, p, sqrt(drawing_error(p, draws)^2 + row$p_se^2))
  }
  c(found, list(repaired_mean = mean(every), repaired_sd = repaired_sd, difference = difference),
    if (repaired_sd > 0) list(standardised_difference = towards * difference / repaired_sd))
})
`,
  },
]
