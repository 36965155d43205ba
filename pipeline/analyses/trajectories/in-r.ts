import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'session_means.csv',
    call: 't.test(score)',
    beside: [],
    code: `
recompute("session_means.csv", function(row) {
  value <- subset(results("session_scores.csv"), scale == row$scale & rater == row$rater & session == row$session &
                    !is.na(value))$value
  c(list(n = length(value), mean = mean(value), sd = sd(value)), mean_interval(value))
})
`,
  },
]
