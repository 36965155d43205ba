/** Prints what was compared, and ends with status 1 if anything is further apart than is allowed. */
export const ENDING = String.raw`
# ---- The comparison ------------------------------------------------------------------------------------------------

compared <- mget(sort(ls(compared)), compared)
fields <- c("table", "row", "column", "reported", "here", "difference")
compared <- as.data.frame(sapply(fields, function(field) unlist(lapply(compared, function(one) one[[field]]), use.names = FALSE),
                                 simplify = FALSE), stringsAsFactors = FALSE)
beyond <- compared$difference > tolerance

# Rows of numbers, aligned, worst difference first.
listed <- function(these) {
  if (nrow(these) == 0) return(invisible())
  these <- these[order(-these$difference), ]
  cells <- cbind(c("row", these$row), c("column", these$column), c("reported", these$reported), c("in R", these$here),
                 c("difference", sprintf("%.1e", these$difference)))
  cat(paste0("    ", do.call(paste, c(lapply(1:5, function(k) format(cells[, k])), sep = "  "))), sep = "\n")
}

all <- "--all" %in% words
cat(sprintf("%-28s %9s %20s %9s\n", "table", "numbers", "largest difference", "beyond"))
for (file in unique(compared$table)) {
  own <- compared$table == file
  cat(sprintf("%-28s %9d %20.1e %9d\n", file, sum(own), max(compared$difference[own]), sum(beyond[own])))
  shown <- if (all) own else if (file == "leading.csv") own & (beyond | compared$row == compared$row[grep(" primary ", compared$row)[1]]) else own & beyond
  listed(compared[shown, ])
}
drawn <- do.call(rbind, drawn)
far <- if (is.null(drawn)) 0 else sum(drawn$errors > 5)
if (!is.null(drawn)) {
  cat(sprintf("\nDrawn at random, here and there: %d numbers, at most %.1f standard errors of drawing apart.\n",
              nrow(drawn), max(drawn$errors)))
  if (all || far > 0) print(drawn[order(-drawn$errors), ][seq_len(if (all) nrow(drawn) else far), ], row.names = FALSE, digits = 4)
}
cat(sprintf("\n%d of %d numbers differ by more than %g, relative or absolute.\n", sum(beyond), length(beyond), tolerance))
if (!interactive()) quit(status = if (sum(beyond) + far > 0) 1 else 0)
`
