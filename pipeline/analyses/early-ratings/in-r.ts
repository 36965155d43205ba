import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'session_scores.csv',
    call: 'rowMeans(answers)',
    beside: [],
    code: `
# The score of a session: reversed items recoded, the mean of those answered (times their number for a sum), if enough
# are; rounded to 10 decimals, so that equal scores are equal numbers.
score_of <- function(given, key) {
  value <- given$value[match(key$items, given$item)]
  reversed <- key$items %in% key$reverse
  value[reversed] <- sum(key$range) - value[reversed]
  if (sum(!is.na(value)) < ceiling(key$answered * length(key$items) - 1e-9)) return(NA)
  round(mean(value, na.rm = TRUE) * (if (key$score == "sum") length(key$items) else 1), 10)
}
recompute("session_scores.csv", by = c("scale", "rater"), function(rows) {
  answers <- results("ratings.csv")
  answers <- answers[answers$scale == rows$scale[1] & answers$rater == rows$rater[1] & !is.na(answers$value), ]
  answers <- split(answers, paste(answers$session, answers$dyad_id))[paste(rows$session, rows$dyad_id)]
  list(answered = vapply(answers, nrow, 0L), value = vapply(answers, score_of, 0, study$scales[[rows$scale[1]]]))
})
`,
  },
  {
    file: 'scales.csv',
    call: 'ave(session_score, pair)',
    beside: [],
    code: `
recompute("scales.csv", by = c("scale", "rater"), function(rows) {
  scores <- results("session_scores.csv")
  scores <- scores[scores$scale == rows$scale[1] & scores$rater == rows$rater[1] & !is.na(scores$value), ]
  scores <- scores[order(scores$session), ]
  scores <- split(scores$value, factor(scores$dyad_id, rows$dyad_id))[rows$dyad_id]
  early <- switch(study$early_rating, mean = function(v) round(mean(v), 10), first = function(v) v[1],
                  last = function(v) v[length(v)])
  list(sessions = lengths(scores),
       value = vapply(scores, function(v) if (length(v) >= max(1, study$sessions_needed)) early(v) else NA_real_, 0))
})
`,
  },
  {
    file: 'analysis.csv',
    call: 'merge(scales, congruence)',
    beside: [],
    code: `
# The pairs as they are analysed: their early ratings, and their values of the indices.
recompute("analysis.csv", by = "all", function(rows) {
  outcomes <- lapply(study$outcomes, function(outcome) {
    scores <- results("scales.csv")
    scores <- scores[scores$scale == outcome$scale & scores$rater == outcome$rater, ]
    scores$value[match(rows$dyad_id, scores$dyad_id)]
  })
  indices <- lapply(setNames(study$indices, study$indices), function(index) {
    found <- results("congruence.csv")
    found <- found[found$index == index, ]
    averaged <- study$ties$analyse == "averaged" && !all(is.na(found$tie_mean))
    as.numeric((if (averaged) found$tie_mean else found$value)[match(rows$dyad_id, found$dyad_id)])
  })
  c(outcomes, indices)
})
`,
  },
]
