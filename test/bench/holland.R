# The congruence functions of the R package holland on pairs of codes: Rscript holland.R pairs.csv n
# Prints the seconds and the number of index values. They take one pair at a time, so mapply is used.
suppressMessages(library(holland))
arguments <- commandArgs(TRUE)
pairs <- head(read.csv(arguments[1], colClasses = "character"), as.integer(arguments[2]))
functions <- list(
  function(a, b) con_oneletter_holland(a, b),
  function(a, b) con_oneletter_holland(a, b, hexadist = TRUE),
  # Of more than two letters it would print a message for every pair.
  function(a, b) con_twoletter_holland(substr(a, 1, 2), substr(b, 1, 2)),
  con_threeletter_holland, con_zs_holland, con_compindex_holland, con_iachan_holland,
  con_brown_c_holland, con_n3_holland, con_hamming_holland, con_levenshtein_holland
)
seconds <- system.time(
  for (f in functions) mapply(f, pairs$client, pairs$therapist, USE.NAMES = FALSE)
)[["elapsed"]]
cat(seconds, nrow(pairs) * length(functions), "\n")
