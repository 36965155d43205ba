import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'adjustments.csv',
    call: 'p.adjust(p, "holm"), and likewise "bonferroni", "hochberg", "hommel", "BH", and "BY"',
    beside: [],
    code: `
recompute("adjustments.csv", by = "method", function(rows) {
  associations <- subset(results("associations.csv"), method == rows$method[1])
  p <- associations$p[match(paste(rows$index, rows$outcome), paste(associations$index, associations$outcome))]
  list(p = p, bonferroni = p.adjust(p, "bonferroni"), holm = p.adjust(p, "holm"), hochberg = p.adjust(p, "hochberg"),
       hommel = p.adjust(p, "hommel"), bh = p.adjust(p, "BH"), by = p.adjust(p, "BY"))
})
`,
  },
]
