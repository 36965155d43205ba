import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'ties.csv',
    call: 'cor(tie_mean, rating)',
    beside: ['ties'],
    code: `
recompute("ties.csv", function(row) {
  found <- results("congruence.csv")
  found <- found[found$index == row$index, ]
  outcome <- study$outcomes[[row$outcome]]
  scores <- results("scales.csv")
  scores <- scores[scores$scale == outcome$scale & scores$rater == outcome$rater, ]
  analysed <- results("analysis.csv")
  place <- match(found$dyad_id, analysed$dyad_id)
  pairs <- data.frame(pair = found$dyad_id, client = analysed$client_id[place], therapist = analysed$therapist_id[place],
    shown = as.numeric(found$value), averaged = as.numeric(found$tie_mean), codes = as.numeric(found$n_tie_pairs),
    rating = scores$value[match(found$dyad_id, scores$dyad_id)])
  pairs <- pairs[complete.cases(pairs), ]
  pairs <- pairs[order(pairs$pair, method = "radix"), ]
  change <- abs(pairs$averaged - pairs$shown)
  coefficient <- function(x) if (nrow(pairs) < 3 || sd(x) == 0 || sd(pairs$rating) == 0) NA else
    cor(x, pairs$rating, method = study$hypothesis$method)
  beta <- function(name) {
    nested <- pairs[!duplicated(pairs$client), ]
    in_sds <- function(values) as.numeric(scale(as_correlated(values)))
    data <- data.frame(x = in_sds(nested[[name]]), y = in_sds(nested$rating), therapist = nested$therapist)
    fixef(lmer_exact(y ~ x + (1 | therapist), data))[["x"]]
  }
  c(list(n = nrow(pairs), n_tied = sum(pairs$codes > 1), n_changed = sum(change > 0), largest_change = max(change),
         estimate_shown = coefficient(pairs$shown), estimate_averaged = coefficient(pairs$averaged)),
    if (!is.na(row$beta_shown)) list(beta_shown = beta("shown")),
    if (!is.na(row$beta_averaged)) list(beta_averaged = beta("averaged")))
})
`,
  },
]
