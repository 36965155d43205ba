import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'matrix.csv',
    call: 'cor(scores, use = "pairwise.complete.obs"); with listwise deletion use = "complete.obs"',
    beside: ['matrix-pairwise', 'matrix-listwise'],
    code: `
recompute("matrix.csv", function(row) {
  every <- unique(c(results("matrix.csv")$first, results("matrix.csv")$second))
  table <- results("analysis.csv")[every]
  table[] <- lapply(table, as.numeric)
  used <- if (row$deletion == "listwise") every else c(row$first, row$second)
  table <- table[complete.cases(table[used]), ]
  test <- correlation(table[[row$second]], table[[row$first]], row$method)
  c(list(n = nrow(table)), test[c("estimate", "conf_low", "conf_high", "p")])
})
`,
  },
]
