/** Reads the tables of the folder, and the pairs as the analyses take them. */
export const READING = `
# ---- The folder of results ------------------------------------------------------------------------------------------

# A table of the folder; numbers as numbers, names as text. NA is a missing value.
results <- function(file) {
  if (is.null(read[[file]])) {
    table <- read.csv(file.path("artefacts", file), check.names = FALSE, colClasses = "character",
                      na.strings = "NA", encoding = "UTF-8")
    named <- c("index", "outcome", "other", "variable", "first", "second", "scale", "original", "term", "code")
    for (column in setdiff(names(table), c(named, grep("_id$", names(table), value = TRUE)))) {
      values <- suppressWarnings(as.numeric(table[[column]]))
      if (!any(is.na(values) & !is.na(table[[column]])) && !all(is.na(values))) table[[column]] <- values
    }
    read[[file]] <- table
  }
  read[[file]]
}
read <- new.env()

# The pairs that have all of these variables, one column each under the name given here, in the order of the pairs.
pairs_with <- function(...) {
  columns <- c(...)
  table <- results("analysis.csv")
  frame <- data.frame(pair = table$dyad_id, client = table$client_id, therapist = table$therapist_id)
  for (name in names(columns)) frame[[name]] <- as.numeric(table[[columns[[name]]]])
  frame <- frame[complete.cases(frame[names(columns)]), , drop = FALSE]
  frame[order(frame$pair, method = "radix"), , drop = FALSE]
}

# The same for models of clients in therapists: of a client with several therapists the first pair.
nested_pairs <- function(...) {
  frame <- pairs_with(...)
  frame[!duplicated(frame$client), , drop = FALSE]
}

# A hypothesis about ranks is tested with ranks.
as_correlated <- function(values) if (study$hypothesis$method == "pearson") values else rank(values)

# A score or the age of the client or therapist of each pair, such as client-S, or another outcome.
held_constant <- function(name, frame) {
  table <- results("analysis.csv")
  if (name %in% names(study$outcomes))
    return(as.numeric(table[[name]][match(frame$pair, table$dyad_id)]))
  person <- frame[[sub("-.*", "", name)]]
  what <- sub("^[a-z]+-", "", name)
  people <- results(if (what == "age") "people.csv" else "profiles.csv")
  as.numeric(people[[what]][match(person, people$person_id)])
}

# The hypotheses of the study.
hypotheses <- list(primary = study$hypothesis)
if (!is.null(study$second_hypothesis))
  hypotheses$secondary <- modifyList(list(index = study$hypothesis$index), study$second_hypothesis)

types <- c("R", "I", "A", "S", "E", "C")
scored <- function(who = c("client", "therapist")) {
  people <- subset(results("profiles.csv"), role %in% who)
  people[types] <- lapply(people[types], as.numeric)
  people[complete.cases(people[types]), ]
}

# A variable of the measures: a column of the pairs, or what is held constant.
measured <- function(name) {
  table <- results("analysis.csv")
  pairs <- data.frame(pair = table$dyad_id, client = table$client_id, therapist = table$therapist_id)
  if (name %in% names(table)) as.numeric(table[[name]]) else held_constant(name, pairs)
}
`
