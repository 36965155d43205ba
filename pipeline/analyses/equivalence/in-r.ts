import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'equivalence.csv',
    call: 'pt((estimate + smallest) / se, df, lower.tail = FALSE), pt((estimate - smallest) / se, df)',
    beside: [],
    code: `
recompute("equivalence.csv", function(row) {
  bound <- study$hypothesis$smallest_effect
  level <- study$confidence  # two one-sided tests at 1 - confidence
  if (row$estimator == "mixed-model") {
    leading <- results("leading.csv")
    leading <- leading[leading$index == row$index & leading$outcome == row$outcome, ]
    lower <- (leading$estimate + bound) / leading$standard_error
    upper <- (leading$estimate - bound) / leading$standard_error
    p <- c(pt(lower, leading$df, lower.tail = FALSE), pt(upper, leading$df))
    interval <- leading$estimate + c(-1, 1) * qt(level, leading$df) * leading$standard_error
    n <- leading$n
  } else {
    found <- as_independent_pairs(row$index, row$outcome)
    if (is.na(row$p_lower)) return(list())
    lower <- (atanh(found$r) + atanh(bound)) * sqrt(found$n - 3)
    upper <- (atanh(found$r) - atanh(bound)) * sqrt(found$n - 3)
    p <- c(pnorm(lower, lower.tail = FALSE), pnorm(upper))
    interval <- tanh(atanh(found$r) + c(-1, 1) * qnorm(level) / sqrt(found$n - 3))
    n <- found$n
  }
  list(n = n, smallest_effect = bound, statistic_lower = lower, p_lower = p[1], statistic_upper = upper, p_upper = p[2],
       equivalence_p = max(p), equivalence_low = interval[1], equivalence_high = interval[2])
})
`,
  },
]
