/** The indices of congruence by their definitions, for any client and any therapist. */
export const INDICES = `
# ---- Indices of congruence ------------------------------------------------------------------------------------------

# The indices by their definitions. p and u: the letters of the codes of client and therapist; x and y: their scores.
steps <- function(a, b) {
  apart <- abs(match(a, types) - match(b, types))
  pmin(apart, 6 - apart)
}
of_codes <- list(
  "first-letter" = function(p, u) as.numeric(p[1] == u[1]),
  "first-letter-hexagon" = function(p, u) 4 - steps(p[1], u[1]),
  "two-letter" = function(p, u) 1 + sum(p[1:2] %in% u[1:2]),
  "n3" = function(p, u) sum(p[1:3] %in% u[1:3]),
  "c-index" = function(p, u) sum((3:1) * (3 - steps(p[1:3], u[1:3]))),
  "iachan-m" = function(p, u) {
    weights <- rbind(c(22, 10, 4), c(10, 5, 2), c(4, 2, 1))
    place <- match(p[1:3], u[1:3])
    sum(weights[cbind(1:3, place)], na.rm = TRUE)
  },
  "zener-schnuelle" = function(p, u) {
    p <- p[1:3]
    u <- u[1:3]
    if (all(p == u)) 6 else if (all(p[1:2] == u[1:2])) 5 else if (all(p %in% u)) 4 else if (p[1] == u[1]) 3 else
      if (all(p[1:2] %in% u)) 2 else if (p[1] %in% u) 1 else 0
  },
  "three-letter" = function(p, u) if (all(p[1:2] %in% u[1:3])) 2 else if (p[1] == u[1]) 1 else 0
)
of_scores <- list(
  "profile-correlation" = function(x, y) cor(x, y),
  "profile-spearman" = function(x, y) cor(x, y, method = "spearman"),
  "profile-cosine" = function(x, y) sum(x * y) / sqrt(sum(x^2) * sum(y^2)),
  "distinctive-correlation" = function(x, y) cor(x - usual$client, y - usual$therapist),
  "d2" = function(x, y) sum((x - y)^2),
  "d" = function(x, y) sqrt(sum((x - y)^2)),
  "city-block" = function(x, y) sum(abs(x - y))
)

# The mean profile of each role over the pairs: a therapist counts once for each client.
profile_of <- function(person) unlist(lapply(results("profiles.csv")[match(person, results("profiles.csv")$person_id), types], as.numeric))
usual <- lapply(c(client = "client_id", therapist = "therapist_id"), function(who) {
  people <- results("profiles.csv")[match(results("dyads.csv")[[who]], results("profiles.csv")$person_id), types]
  colMeans(as.data.frame(lapply(people, as.numeric)), na.rm = TRUE)
})

# The index of any client with any therapist; NA if it is not one of those above.
letters_of <- function(code) strsplit(code, "")[[1]]
code_of <- function(person) results("profiles.csv")$code[match(person, results("profiles.csv")$person_id)]
tied_codes <- function(person) {
  tied <- results("profiles.csv")$tie_codes[match(person, results("profiles.csv")$person_id)]
  if (is.na(tied)) code_of(person) else strsplit(as.character(tied), " ")[[1]]
}
averaged <- function(index, client, therapist) {
  every <- expand.grid(tied_codes(client), tied_codes(therapist), stringsAsFactors = FALSE)
  mean(mapply(function(p, u) of_codes[[index]](letters_of(p), letters_of(u)), every[[1]], every[[2]]))
}
index_of <- function(index, client, therapist, ties = study$ties$analyse) {
  if (index %in% names(of_scores)) return(of_scores[[index]](profile_of(client), profile_of(therapist)))
  if (!index %in% names(of_codes)) return(NA)
  if (ties == "averaged") averaged(index, client, therapist) else
    of_codes[[index]](letters_of(code_of(client)), letters_of(code_of(therapist)))
}
defined_here <- function(index) index %in% c(names(of_codes), names(of_scores))

# The values of an index that are analysed.
analysed <- function(index) {
  rows <- results("congruence.csv")[results("congruence.csv")$index == index, ]
  value <- if (study$ties$analyse == "averaged" && !all(is.na(rows$tie_mean))) rows$tie_mean else rows$value
  as.numeric(value[!is.na(value)])
}

# The index of every client of these pairs (rows) with every therapist (columns), as often as they have pairs.
every_combination <- function(index, pairs) fitted_once(c("every", index, pairs$dyad_id), function() {
  clients <- unique(pairs$client_id)
  therapists <- unique(pairs$therapist_id)
  table <- sapply(therapists, function(u) vapply(clients, function(p) index_of(index, p, u), 0))
  table <- matrix(table, length(clients), length(therapists))
  table[match(pairs$client_id, clients), match(pairs$therapist_id, therapists), drop = FALSE]
})
having <- function(index) {
  pairs <- results("dyads.csv")
  rows <- results("congruence.csv")[results("congruence.csv")$index == index, ]
  pairs[pairs$dyad_id %in% rows$dyad_id[!is.na(rows$value)], ]
}
`
