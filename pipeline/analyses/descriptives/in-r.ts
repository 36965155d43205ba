import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'descriptives.csv',
    call: 'mean(x), sd(x), median(x), range(x)',
    beside: ['descriptors'],
    code: `
recompute("descriptives.csv", function(row) {
  all <- if (row$group == "pair") results("analysis.csv")[[row$variable]] else {
    people <- results(if (row$kind == "age") "people.csv" else "profiles.csv")
    people[[row$variable]][people$role == row$group]
  }
  value <- as.numeric(all[!is.na(all)])
  if (length(value) == 0) return(list(n = 0))
  list(n = length(value), mean = mean(value), sd = sd(value), median = median(value), min = min(value), max = max(value),
       n_min = sum(value == min(value)), n_max = sum(value == max(value)))
})
`,
  },
]
