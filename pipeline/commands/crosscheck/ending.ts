/** Prints what was compared, and ends with status 1 if anything is further apart than is allowed. */
export const ENDING = String.raw`
# ---- The comparison ------------------------------------------------------------------------------------------------

seventeen <- function(values) vapply(values, function(value) if (is.numeric(value)) formatC(value, digits = 15, width = 1, format = "g") else as.character(value), "")
field <- function(name) lapply(compared, function(one) one[[name]])
table <- unlist(field("table"))
difference <- as.numeric(unlist(field("difference")))
beyond <- difference > as.numeric(unlist(field("allowed")))

# Rows of numbers, aligned: which, both values, the difference.
listed <- function(these) {
  if (length(these) == 0) return(invisible())
  these <- these[order(-difference[these])]
  cells <- cbind(c("row", unlist(field("row"))[these]), c("column", unlist(field("column"))[these]),
                 c("reported", seventeen(field("reported")[these])), c("in R", seventeen(field("here")[these])),
                 c("difference", formatC(difference[these], digits = 1, format = "e")))
  cat(paste0("    ", apply(apply(cells, 2, format), 1, paste, collapse = "  ")), sep = "\n")
}

all <- "--all" %in% words
cat(sprintf("%-28s %9s %20s %9s\n", "table", "numbers", "largest difference", "beyond"))
for (file in unique(table)) {
  own <- which(table == file)
  cat(sprintf("%-28s %9d %20s %9d\n", file, length(own), formatC(max(difference[own]), digits = 1, format = "e"),
              sum(beyond[own])))
  listed(if (all || file == "leading.csv") own else own[beyond[own]])
}
if (length(drawn) > 0) {
  errors <- vapply(drawn, function(one) one$errors, 0)
  cat(sprintf("\nDrawn at random, here and there: %d numbers, at most %.1f standard errors of drawing apart.\n",
              length(errors), max(errors)))
  for (one in drawn[errors > 5])
    cat(sprintf("    %s  %s  %s  %s in R %s: %.1f standard errors apart\n", one$table, one$row, one$column,
                seventeen(one$reported), seventeen(one$here), one$errors))
} else errors <- 0
wrong <- sum(beyond) + sum(errors > 5)
cat(sprintf("\n%d of %d numbers differ by more than %s.\n", sum(beyond), length(beyond), tolerance))
if (!interactive()) quit(status = if (wrong > 0 || length(beyond) == 0) 1 else 0)
`
