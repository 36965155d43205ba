import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'associations.csv',
    call: 'cor.test(rating, congruence)',
    beside: ['associations', 'ways'],
    code: `
recompute("associations.csv", function(row) {
  pairs <- pairs_with(congruence = row$index, rating = row$outcome)
  c(list(n = nrow(pairs)), correlation(pairs$congruence, pairs$rating, row$method))
})

# Holm's correction over the tests of the family, for each kind of coefficient.
recompute("associations.csv", by = "method", function(rows)
  list(p_adjusted = p.adjust(ifelse(in_family(rows), rows$p, NA), "holm")))
`,
  },
]
