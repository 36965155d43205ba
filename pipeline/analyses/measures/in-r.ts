import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'measures.csv',
    call: 'mean(x), sd(x)',
    beside: ['measures'],
    code: `
recompute("measures.csv", function(row) {
  values <- measured(row$variable)
  known <- values[!is.na(values)]
  outcome <- study$outcomes[[row$variable]]
  sessions <- if (row$kind == "outcome")
    subset(results("session_reliability.csv"), scale == outcome$scale & rater == outcome$rater & pairs_with > 0)
  list(n = length(known), therapists = length(unique(results("analysis.csv")$therapist_id[!is.na(values)])),
       mean = mean(known), sd = sd(known),
       reliability = if (NROW(sessions) == 0) NA else weighted.mean(sessions$reliability, sessions$pairs_with))
})
`,
  },
  {
    file: 'measure_correlations.csv',
    call: 'cor(scores, use = "pairwise.complete.obs")',
    beside: ['measures'],
    code: `
recompute("measure_correlations.csv", function(row) {
  values <- na.omit(data.frame(x = measured(row$first), y = measured(row$second)))
  list(n = nrow(values), estimate = correlation(values$x, values$y, study$hypothesis$method)$estimate)
})
`,
  },
]
