import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'sensitivity.csv',
    call: 'r / sqrt(reliability_index * reliability_outcome), r * u / sqrt(1 - r^2 + (r * u)^2)',
    beside: ['sensitivity-reliability', 'sensitivity-range'],
    code: `
recompute("sensitivity.csv", function(row) {
  leading <- results("leading.csv")
  observed <- leading[leading$index == row$index & leading$outcome == row$outcome, c("n", "estimate", "conf_low", "conf_high")]
  if (row$estimator == "correlation") {
    pearson <- results("associations.csv")
    observed <- pearson[pearson$index == row$index & pearson$outcome == row$outcome & pearson$method == "pearson", ]
  }
  correct <- if (row$supposition == "reliability-1") {
    reliability <- function(name) { own <- study$sensitivity$reliability[[name]]; if (is.null(own)) 1 else own }
    function(r) r / sqrt(reliability(row$index) * reliability(row$outcome))
  } else {
    pairs <- (if (row$estimator == "mixed-model") nested_pairs else pairs_with)(congruence = row$index, rating = row$outcome)
    sd <- sd(pairs$congruence)
    u <- study$sensitivity$unrestricted_sd[[row$index]] / sd
    function(r) if (is.na(row$corrected)) NA else r * u / sqrt(1 - r^2 + (r * u)^2)
  }
  c(list(n = observed$n, estimate = observed$estimate, corrected = correct(observed$estimate),
         conf_low = correct(observed$conf_low), conf_high = correct(observed$conf_high)),
    if (row$supposition != "reliability-1") list(sd = sd))
})
`,
  },
]
