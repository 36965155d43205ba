import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'specifications.csv',
    call: 'cor.test(rating, congruence) for every choice',
    beside: ['specification-curve', 'specification-choices'],
    code: `
chosen_congruence <- function(index, ties, pair) {
  found <- results("congruence.csv")
  found <- found[found$index == index, ]
  as.numeric((if (ties == "averaged") found$tie_mean else found$value)[match(pair, found$dyad_id)])
}
chosen_rating <- function(name, window, pair) fitted_once(c("rating", name, window), function() {
  outcome <- study$outcomes[[name]]
  of <- function(file) { rows <- results(file); rows[rows$scale == outcome$scale & rows$rater == outcome$rater, ] }
  early <- of("scales.csv")
  if (window == study$early_rating) return(early$value[match(pair, early$dyad_id)])
  scores <- of("session_scores.csv")
  scores <- scores[!is.na(scores$value), ]
  scores <- scores[order(scores$session), ]
  if (grepl("^session-", window)) {
    scores <- scores[paste0("session-", scores$session) == window, ]
    return(scores$value[match(pair, scores$dyad_id)])
  }
  scores <- split(scores$value, factor(scores$dyad_id, pair))[pair]
  unname(vapply(scores, function(v) if (length(v) < max(1, study$sessions_needed)) NA_real_ else
    switch(window, mean = round(mean(v), 10), first = v[1], last = v[length(v)]), 0))
})
stays <- function(exclusion, pairs) {
  caseload <- as.vector(table(pairs$therapist)[pairs$therapist])
  people <- results("profiles.csv")
  tied <- people$person_id[!is.na(people$n_tie_codes) & people$n_tie_codes > 1]
  switch(exclusion, "none" = rep(TRUE, nrow(pairs)), "tied-codes" = !(pairs$client %in% tied | pairs$therapist %in% tied),
         "single-clients" = caseload > 1, "largest-caseload" = caseload < max(caseload),
         "further-clients" = !duplicated(pairs$therapist))
}
recompute("specifications.csv", function(row) {
  if (is.na(row$estimate)) return(list())
  pairs <- pairs_with()
  x <- chosen_congruence(row$index, row$ties, pairs$pair)
  y <- chosen_rating(row$outcome, row$window, pairs$pair)
  kept <- stays(row$exclusion, pairs) & !is.na(x) & !is.na(y)
  found <- correlation(x[kept], y[kept], row$method)
  towards <- sign(row$congruence_estimate * row$estimate)
  on_scale <- if (row$method == "kendall") sin(pi / 2 * found$estimate) else found$estimate
  c(list(n = sum(kept), estimate = found$estimate, congruence_estimate = (if (towards < 0) -1 else 1) * on_scale),
    found["p"[!is.null(found$p)]])
})
`,
  },
  {
    file: 'specification_curve.csv',
    call: 'median(estimates), mean(p < .05 & estimates > 0)',
    beside: [],
    code: `
recompute("specification_curve.csv", function(row) {
  curve <- results("specifications.csv")
  curve <- curve[!is.na(curve$estimate), ]
  towards <- if (row$direction == "negative") -1 else 1
  either <- row$direction == "either"
  estimate <- curve$congruence_estimate
  share <- function(is) if (either) max(mean(is & estimate > 1e-12), mean(is & estimate < -1e-12)) else
    mean(is & towards * estimate > 1e-12)
  list(specifications = nrow(curve), value = switch(row$statistic,
    "median_estimate" = towards * median(estimate), "share_in_direction" = share(TRUE),
    "share_significant" = share(curve$p < 1 - study$confidence),
    "stouffer_z" = towards * sum(sign(estimate) * -qnorm(curve$p / 2)) / sqrt(nrow(curve))))
})
`,
  },
]
