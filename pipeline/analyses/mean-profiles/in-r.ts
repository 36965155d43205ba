import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'mean_profiles.csv',
    call: 't.test(score)',
    beside: [],
    code: `
recompute("mean_profiles.csv", function(row) {
  value <- scored(row$role)[[row$type]]
  if (length(value) == 0) return(list(n = 0))
  c(list(n = length(value), mean = mean(value), sd = sd(value)), mean_interval(value))
})
`,
  },
]
