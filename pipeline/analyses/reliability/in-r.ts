import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'reliability.csv',
    call: 'k / (k - 1) * (1 - sum(diag(cov(items))) / sum(cov(items))), factanal(items, 1)',
    beside: ['reliability'],
    code: `
# The answers of one session, a row for each pair and a column for each item, reversed items recoded; complete rows.
answers_to <- function(of, who, at) {
  key <- study$scales[[of]]
  given <- subset(results("ratings.csv"), scale == of & rater == who & session == at)
  pairs <- unique(given$dyad_id)
  table <- sapply(key$items, function(number) {
    value <- given$value[given$item == number][match(pairs, given$dyad_id[given$item == number])]
    if (number %in% key$reverse) sum(key$range) - value else value
  })
  table <- matrix(table, nrow = length(pairs))
  table[complete.cases(table), , drop = FALSE]
}

recompute("reliability.csv", function(row) agreement(row, answers_to(row$scale, row$rater, row$session)))
`,
  },
  {
    file: 'item_statistics.csv',
    call: 'cor(item, rowSums(other_items))',
    beside: ['reliability'],
    code: `
recompute("item_statistics.csv", function(row)
  item_in_scale(answers_to(row$scale, row$rater, row$session), match(row$item, study$scales[[row$scale]]$items)))
`,
  },
  {
    file: 'session_reliability.csv',
    call: 'anova(lm(session_score ~ pair)), then k * icc / (1 + (k - 1) * icc)',
    beside: ['ratings'],
    code: `
recompute("session_reliability.csv", function(row) {
  scores <- subset(results("session_scores.csv"), scale == row$scale & rater == row$rater & !is.na(value) &
                     session %in% study$early_sessions)
  m <- table(scores$dyad_id)
  counts <- list(n = nrow(scores), pairs = length(m), pairs_with = sum(m == row$sessions))
  if (is.na(row$icc)) return(counts)
  icc <- intraclass(scores$value, scores$dyad_id)
  c(counts, list(icc = icc$icc, conf_low = icc$low, conf_high = icc$high,
    reliability = if (icc$icc < 0) NA else row$sessions * icc$icc / (1 + (row$sessions - 1) * icc$icc)))
})
`,
  },
]
