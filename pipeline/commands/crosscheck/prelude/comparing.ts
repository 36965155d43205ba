/** Puts the numbers of a table beside those of R. */
export const COMPARING = String.raw`
# ---- Comparing ------------------------------------------------------------------------------------------------------

tolerance <- 1e-8
compared <- list()

# How far two numbers are apart: relative to the number, or absolute where that is smaller.
apart <- function(reported, here) {
  if (is.character(reported) || is.character(here)) return(if (identical(as.character(reported), as.character(here))) 0 else Inf)
  difference <- abs(reported - here)
  min(difference, difference / abs(reported), na.rm = TRUE)
}

# One number of a table beside R's.
compare <- function(table, row, column, reported, here, allowed = tolerance, reason = NA) {
  if (length(here) != 1) stop("one value is needed for ", column)
  if (is.na(reported) && (is.na(here) || !is.na(reason))) return(invisible())
  difference <- if (is.na(reported) || is.na(here)) Inf else apart(reported, here)
  compared[[length(compared) + 1]] <<- list(table = table, row = row, column = column, reported = reported,
                                            here = here, difference = difference, allowed = allowed)
}

# Computes rows of a table again. by names the columns whose values rows have in common that are computed together;
# compute gets these rows and gives a value for each, by the names of the columns.
recompute <- function(file, compute, by = NULL, allowed = c()) {
  rows <- results(file)
  if (nrow(rows) == 0) return(invisible())
  text <- vapply(rows, is.character, TRUE) & !names(rows) %in% c("reason", "verdict", "because")
  keys <- names(rows)[seq_len(max(1, match(FALSE, text, nomatch = length(text) + 1) - 1))]
  label <- do.call(paste, c(lapply(rows[keys], format_key), sep = " "))
  group <- if (is.null(by)) seq_len(nrow(rows)) else if (identical(by, "all")) rep(1, nrow(rows)) else
    as.integer(factor(do.call(paste, c(rows[by], sep = "\r")), unique(do.call(paste, c(rows[by], sep = "\r")))))
  for (these in split(seq_len(nrow(rows)), group)) {
    own <- rows[these, , drop = FALSE]
    reason <- if (is.null(own$reason)) rep(NA, length(these)) else own$reason
    here <- tryCatch(suppressWarnings(suppressMessages(compute(own))), error = function(e) e)
    if (inherits(here, "error")) {
      if (all(is.na(reason)))
        compared[[length(compared) + 1]] <<- list(table = file, row = label[these[1]], column = conditionMessage(here),
          reported = NA, here = NA, difference = Inf, allowed = tolerance)
      next
    }
    for (column in names(here)) for (k in seq_along(these))
      compare(file, label[these[k]], column, own[[column]][k], unname(rep_len(here[[column]], length(these))[k]),
              if (column %in% names(allowed)) allowed[[column]] else tolerance, reason[k])
  }
}
format_key <- function(values) if (is.numeric(values)) format(values) else values

# What was drawn at random cannot be drawn again: R draws its own, and the two may differ by the errors of drawing.
drawn <- list()
compare_drawn <- function(table, row, column, reported, here, error) {
  if (is.na(reported) || is.na(here)) return(invisible())
  drawn[[length(drawn) + 1]] <<- list(table = table, row = row, column = column, reported = reported, here = here,
                                      errors = abs(reported - here) / error)
}
`
