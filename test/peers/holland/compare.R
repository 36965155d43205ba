# Runs every congruence function of the installed R package holland over pairs of codes and compares it with
# the values in a table: columns client, therapist, one for each index, and one INDEX.packaged for what the
# package is expected to give. Writes a table of disagreements to standard output.
#
#   Rscript compare.R values.csv
#
# Nothing of the package is copied here: it is called as it is installed. Status 3 if it is not.

if (!requireNamespace("holland", quietly = TRUE)) {
  message("The R package holland is not installed.")
  quit(status = 3)
}

values <- read.csv(commandArgs(trailingOnly = TRUE)[1], check.names = FALSE)

# Each: the name as a person reads it, the index it stands for, and the package's value on our scale.
functions <- list(
  list("con_oneletter_holland", "first-letter", function(a, b) 1 - holland::con_oneletter_holland(a, b)),
  list(
    "con_oneletter_holland(hexadist = TRUE)", "first-letter-hexagon",
    function(a, b) 4 - holland::con_oneletter_holland(a, b, hexadist = TRUE)
  ),
  list("con_twoletter_holland", "two-letter", holland::con_twoletter_holland),
  list("con_threeletter_holland", "three-letter", holland::con_threeletter_holland),
  list("con_zs_holland", "zener-schnuelle", holland::con_zs_holland),
  list("con_compindex_holland", "compatibility", holland::con_compindex_holland),
  list("con_iachan_holland", "iachan-m", holland::con_iachan_holland),
  list("con_brown_c_holland", "c-index", holland::con_brown_c_holland),
  list("con_n3_holland", "n3", holland::con_n3_holland),
  list("con_hamming_holland", "hamming-heine", holland::con_hamming_holland),
  list("con_levenshtein_holland", "levenshtein-heine", holland::con_levenshtein_holland)
)

# The package prints a remark on every call of one function; it would drown the table.
quietly <- function(compute) {
  sink(nullfile())
  on.exit(sink())
  compute()
}

differs <- function(x, y) abs(x - y) > 1e-9

rows <- lapply(functions, function(entry) {
  index <- entry[[2]]
  theirs <- quietly(function() as.numeric(mapply(entry[[3]], values$client, values$therapist)))
  ours <- values[[index]]
  apart <- which(differs(theirs, ours))
  first <- if (length(apart) > 0) apart[1] else NA_integer_
  data.frame(
    fun = entry[[1]],
    index = index,
    pairs = length(theirs),
    differ = length(apart),
    unexplained = sum(differs(theirs, values[[paste0(index, ".packaged")]])),
    client = values$client[first],
    therapist = values$therapist[first],
    package = theirs[first],
    here = ours[first]
  )
})

cat(sprintf("# holland %s, %s\n", packageVersion("holland"), R.version.string))
write.csv(do.call(rbind, rows), row.names = FALSE)
