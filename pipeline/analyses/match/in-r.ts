import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'match_parts.csv',
    call: 'lmer(rating ~ client + therapist_mean + unique + (1 | therapist)), the parts being rowMeans(every), colMeans(every), and the rest of every = outer(clients, therapists, index)',
    beside: ['match', 'match-unique'],
    code: `
recompute("match_parts.csv", by = c("index", "outcome"), function(rows) {
  pairs <- nested_pairs(congruence = rows$index[1], rating = rows$outcome[1])
  counts <- list(n = nrow(pairs), therapists = length(unique(pairs$therapist)))
  if (!defined_here(rows$index[1]) || all(is.na(rows$variance_share))) return(if (all(is.na(rows$reason))) counts else list())
  every <- every_combination(rows$index[1], data.frame(dyad_id = pairs$pair, client_id = pairs$client,
                                                       therapist_id = pairs$therapist))
  grand <- mean(every)
  of_client <- rowMeans(every) - grand
  of_therapist <- colMeans(every) - grand
  unique_part <- every - grand - outer(of_client, of_therapist, "+")
  parts <- data.frame(client = of_client, therapist = of_therapist, unique = diag(as.matrix(unique_part)))[rows$part]
  # In ranks, parts that are equal but for rounding are tied.
  if (study$hypothesis$method != "pearson") parts <- round(parts, 9)
  variance <- c(client = mean(of_client^2), therapist = mean(of_therapist^2), unique = mean(unique_part^2))
  r <- lapply(parts, function(part) if (diff(range(part)) > 1e-9 * max(abs(every)))
    cor.test(as_correlated(part), as_correlated(pairs$rating)))
  found <- c(counts, list(variance_share = unname(variance[rows$part] / sum(variance)),
    r = sapply(r, function(test) if (is.null(test)) NA else test$estimate),
    r_p = sapply(r, function(test) if (is.null(test)) NA else test$p.value)))
  varying <- !sapply(r, is.null)
  if (all(is.na(rows$estimate))) return(found)
  data <- data.frame(rating = as_correlated(pairs$rating), group = pairs$therapist)
  names <- paste0("part_", rows$part[varying])
  data[names] <- lapply(parts[varying], as_correlated)
  model <- if (anyDuplicated(pairs$therapist))
    kenward_roger(lmer_exact(reformulate(c(names, "(1 | group)"), "rating"), data))[-1, ]
  else {
    least_squares <- lm(reformulate(names, "rating"), data)
    b <- coef(summary(least_squares))
    t_test(b[-1, 1], b[-1, 2], least_squares$df.residual)
  }
  test <- model[cumsum(varying), ]
  test[!varying, ] <- NA
  in_sds <- rep(NA, nrow(rows))
  in_sds[varying] <- sapply(data[names], sd) / sd(data$rating)
  c(found, list(estimate = test$estimate, standard_error = test$standard_error, conf_low = test$conf_low,
    conf_high = test$conf_high, t = test$t, df = test$df, p = test$p, standardised = test$estimate * in_sds,
    standardised_low = test$conf_low * in_sds, standardised_high = test$conf_high * in_sds))
})
`,
  },
  {
    file: 're_paired_association.csv',
    call: 'cor(congruence, rating)',
    beside: [],
    code: `
recompute("re_paired_association.csv", function(row) {
  pairs <- nested_pairs(congruence = row$index, rating = row$outcome)
  if (is.na(row$observed) || nrow(pairs) != row$n) return(list())
  list(n = nrow(pairs), observed = cor(pairs$congruence, pairs$rating))
})
`,
  },
]
