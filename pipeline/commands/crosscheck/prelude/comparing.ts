/** Puts the numbers of a table beside those of R. */
export const COMPARING = String.raw`
# ---- Comparing ------------------------------------------------------------------------------------------------------

tolerance <- 1e-8

# What has been compared: for each column of the rows that were computed together the reported values and those of R.
compared <- new.env()
note <- function(table, row, column, reported, here, difference)
  compared[[sprintf("%09d", length(compared))]] <- list(table = rep(table, length(row)), row = row,
    column = rep(column, length(row)), reported = as.character(reported), here = as.character(here),
    difference = difference)

# How far numbers are apart: relative to the number, or absolute where that is smaller. Text is the same or not.
apart <- function(reported, here) {
  if (is.character(reported) || is.character(here)) return(ifelse(as.character(reported) == as.character(here), 0, Inf))
  difference <- abs(reported - here)
  pmin(difference, difference / abs(reported), na.rm = TRUE)
}
seventeen <- function(values) if (is.numeric(values)) sprintf("%.15g", values) else as.character(values)

# Computes rows of a table again. by names the columns whose values rows have in common that are computed together;
# compute gets these rows and gives a value for each, by the names of the columns. A number that is missing in the table
# although R has one is wrong too, unless the table says why it is missing.
recompute <- function(file, compute, by = NULL) {
  if (length(only) > 0 && !file %in% only) return(invisible())
  rows <- results(file)
  if (nrow(rows) == 0) return(invisible())
  text <- vapply(rows, is.character, TRUE) & !names(rows) %in% c("reason", "verdict", "because")
  keys <- names(rows)[seq_len(max(1, match(FALSE, text, nomatch = length(text) + 1) - 1))]
  label <- do.call(paste, lapply(rows[keys], seventeen))
  together <- if (is.null(by)) seq_len(nrow(rows)) else if (identical(by, "all")) rep(1, nrow(rows)) else
    do.call(paste, c(rows[by], sep = "\r"))
  for (these in split(seq_len(nrow(rows)), factor(together, unique(together)))) {
    own <- rows[these, , drop = FALSE]
    explained <- if (is.null(own$reason)) rep(FALSE, length(these)) else !is.na(own$reason)
    here <- tryCatch(suppressWarnings(suppressMessages(compute(own))), error = function(e) e)
    if (inherits(here, "error")) {
      if (!all(explained)) note(file, label[these[1]], conditionMessage(here), NA, NA, Inf)
      next
    }
    for (column in names(here)) {
      reported <- own[[column]]
      value <- unname(rep_len(if (is.null(here[[column]])) NA else here[[column]], length(these)))
      counts <- !(is.na(reported) & (is.na(value) | explained))
      if (!any(counts)) next
      difference <- apart(reported, value)
      difference[is.na(reported) | is.na(value)] <- Inf
      note(file, label[these][counts], column, seventeen(reported)[counts], seventeen(value)[counts], difference[counts])
    }
  }
}

# What was drawn at random cannot be drawn again: R draws its own, and the two may differ by the errors of drawing.
drawn <- list()
compare_drawn <- function(table, row, column, reported, here, error) {
  if (is.na(reported) || is.na(here) || is.na(error)) return(invisible())
  errors <- if (reported == here) 0 else abs(reported - here) / error
  drawn[[length(drawn) + 1]] <<- data.frame(table, row, column, reported, here, errors)
}
# The error of a share of so many draws; a share of 0 or 1 has one too.
drawing_error <- function(share, draws) sqrt(pmax(share * (1 - share), 1 / draws) / draws)
`
