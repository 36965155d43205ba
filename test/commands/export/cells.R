# The cells of the files of a folder, one on a line, as R reads them: Rscript cells.R <folder> <output>. A warning is an error.
options(warn = 2)
suppressPackageStartupMessages(library(haven))
arguments <- commandArgs(TRUE)
on_a_line <- function(text) gsub("\n", "\\n", gsub("\\", "\\\\", text, fixed = TRUE), fixed = TRUE)
cells <- function(x) {
  if (is.labelled(x) && is.numeric(x)) x <- as_factor(x)
  if (is.factor(x)) x <- as.character(x)
  missing <- is.na(x)
  text <- if (is.numeric(x)) sprintf("%.17g", as.vector(x)) else enc2utf8(as.vector(x))
  text <- on_a_line(as.character(text))
  text[missing] <- "<missing>"
  text
}
out <- file(arguments[2], "w", encoding = "UTF-8")
for (name in list.files(arguments[1])) {
  path <- file.path(arguments[1], name)
  data <- if (grepl("rds$", name)) readRDS(path) else read_sav(path)
  for (j in seq_along(data)) {
    labels <- attr(data[[j]], "label", exact = TRUE)
    writeLines(paste("#", name, names(data)[j], class(as.vector(data[[j]])), is.factor(data[[j]]), on_a_line(labels)), out, useBytes = TRUE)
    writeLines(cells(data[[j]]), out, useBytes = TRUE)
  }
}
close(out)
