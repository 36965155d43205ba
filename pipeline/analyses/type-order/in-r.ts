import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'structural_summary.csv',
    call: 'lm(profile ~ cos(angle) + sin(angle))',
    beside: [],
    code: `
recompute("structural_summary.csv", function(row) {
  people <- scored(row$role)
  if (is.na(row$elevation)) return(list(n = nrow(people)))
  profile <- colMeans(people[types])
  angle <- 0:5 * pi / 3
  x <- 2 / 6 * sum(profile * cos(angle))
  y <- 2 / 6 * sum(profile * sin(angle))
  list(n = nrow(people), elevation = mean(profile), x = x, y = y, amplitude = sqrt(x^2 + y^2),
       displacement = (atan2(y, x) * 180 / pi) %% 360,
       fit = summary(lm(profile ~ cos(angle) + sin(angle)))$r.squared)
})
`,
  },
  {
    file: 'type_order.csv',
    call: 'cor(scores), its 72 order predictions counted in all 720 orders of the types',
    beside: [],
    code: `
orders <- function(items) if (length(items) < 2) list(items) else
  do.call(c, lapply(items, function(first) lapply(orders(setdiff(items, first)), function(rest) c(first, rest))))
recompute("type_order.csv", function(row) {
  people <- scored(if (row$group == "client") "client" else c("client", "therapist"))
  if (is.na(row$met)) return(list(n = nrow(people)))
  r <- cor(people[types])
  pairs <- t(combn(6, 2))
  steps <- abs(pairs[, 1] - pairs[, 2])
  steps <- pmin(steps, 6 - steps)
  prediction <- which(outer(steps, steps, "<"), arr.ind = TRUE)
  counts <- sapply(orders(1:6), function(order) {
    value <- r[cbind(order[pairs[, 1]], order[pairs[, 2]])]
    near <- value[prediction[, 1]]
    far <- value[prediction[, 2]]
    c(met = sum(near > far), tied = sum(near == far))
  })
  found <- counts[, 1]
  violated <- nrow(prediction) - sum(found)
  list(n = nrow(people), predictions = nrow(prediction), met = found[["met"]], tied = found[["tied"]], violated = violated,
       correspondence = (found[["met"]] - violated) / nrow(prediction), p = mean(counts["met", ] >= found[["met"]]))
})
`,
  },
]
