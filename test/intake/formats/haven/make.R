# The SPSS files beside this script, written by haven 2.5.1 (R 4.2.2), and the same values as text.
# Run here: Rscript make.R

library(haven)

# As text: numbers with every digit, dates as ISO 8601 says, an empty cell for what is missing.
as_text <- function(x) {
  text <- if (inherits(x, "POSIXct")) format(x, "%Y-%m-%d %H:%M:%S", tz = "UTC")
    else if (inherits(x, "Date")) format(x, "%Y-%m-%d")
    else if (is.character(x)) as.character(zap_labels(x))
    else sprintf("%.17g", as.numeric(zap_labels(x)))
  text[is.na(x)] <- ""
  text
}

# haven reads the file again; user-defined missing values come back as missing.
written <- function(name, data, ..., extension = "sav") {
  file <- paste0(name, ".", extension)
  write_sav(data, file, ...)
  read <- as.data.frame(lapply(read_sav(file), as_text), check.names = FALSE)
  names(read) <- names(data)
  write.csv(read, paste0(name, ".csv"), row.names = FALSE, fileEncoding = "UTF-8", quote = TRUE)
}

set.seed(1)
ids <- sprintf("K%02d", 1:17)

# So many variables: the last block of commands of a case is filled with zeros, or is full (64).
for (n in c(1, 3, 6, 7, 8, 9, 60, 64)) {
  items <- replicate(n, sample(c(1:7, NA), 17, replace = TRUE))
  data <- setNames(as.data.frame(items), sprintf("wai_%02d", 1:n))
  data[[1]] <- ids
  written(sprintf("wide-%02d", n), data)
}

cells <- data.frame(
  person_id = c("Ähre-01", "Zoë", "Łódź", "Ελένη", "玲", "007"),
  note = c("", NA, " leading", "trailing ", "a,b \"c\"", strrep("ü", 40)),
  tenth = c(0.1, -0.1, 1 / 3, 2 / 3, 1e-7, 123456.789),
  whole = c(0, -1, 151, 152, -99, -100),
  large = c(9007199254740991, 1e15, 123456789012345, -2147483649, 4294967296, NA),
  day = as.Date(c("2024-02-29", "1999-12-31", "1899-12-31", "1583-01-01", NA, "2038-01-20")),
  moment = as.POSIXct(c("2024-02-29 23:59:59", "2024-03-01 00:00:00", NA, "1970-01-01 00:00:00",
    "1969-12-31 12:30:00", "2024-06-30 06:05:04"), tz = "UTC"),
  check.names = FALSE
)
written("cells-byte", cells)
written("cells-none", cells, compress = "none")
written("cells-zsav", cells, compress = "zsav", extension = "zsav")

letters_of <- function(n) paste(rep_len(c(LETTERS, "ß", letters, "é"), n), collapse = "")
long <- data.frame(
  a250 = c(letters_of(200), "x", ""), a255 = c(strrep("a", 255), "", "y"), a256 = c(strrep("b", 256), "ä", ""),
  a300 = c(letters_of(280), "", "z"), a505 = c("", strrep("ö", 252), "1"), a1000 = c(strrep("Ü", 499), "q", ""),
  after = c(1, 2, NA), a_last = c("end", "", "ende"), stringsAsFactors = FALSE
)
written("long-byte", long)
written("long-none", long, compress = "none")

labelled_data <- data.frame(person_id = sprintf("P%d", 1:8))
labelled_data$role <- labelled(c(1, 2, 1, 2, 1, 2, 1, 2), c(Klientin = 1, Behandlerin = 2))
labelled_data$half <- labelled(c(0.5, 1.5, 0.5, NA, 1, 1, 1, 1), c("ein halb" = 0.5, "eineinhalb" = 1.5))
labelled_data$short <- labelled(c("c", "t", "c", "t", "", "c", "t", "c"), c(client = "c", "Thérapeute" = "t"))
labelled_data$wording <- labelled(rep(c("Klientin und Klient", "Behandlung"), 4),
  c(client = "Klientin und Klient", therapist = "Behandlung"))
labelled_data$three <- labelled_spss(c(1, 2, 7, 8, 9, 3, 4, NA), c(weiss_nicht = 8), na_values = c(7, 8, 9))
labelled_data$low <- labelled_spss(c(-5, -1, 0, 1, 2, 3, 4, NA), na_range = c(-Inf, -1))
labelled_data$high <- labelled_spss(c(-5, 89, 90, 91, 1e9, 3, 4, NA), na_range = c(90, Inf))
labelled_data$both <- labelled_spss(c(-9, 1, 95, 96, 99, 100, 4, NA), na_values = -9, na_range = c(96, 99))
labelled_data$text <- labelled_spss(c("k.A.", "ja", "nie", "nein", "", "ja", "ja", "ja"), na_values = c("k.A.", "nie"))
labelled_data$long_text <- labelled_spss(c("k.A.", "ja, sicherlich", "nie", "nein, eher nicht", "", "ja", "ja", "ja"),
  na_values = c("k.A.", "nie"))
written("labelled", labelled_data)

# Names of variables that are long, alike in their beginning, or not ASCII.
written("names", setNames(data.frame(1:3, c("a", "b", "c"), 4:6, strrep("x", 300), 7:9),
  c("größe", "person_identifier_of_client", "person_identifier_of_therapist", "eine_sehr_lange_Äußerung", "玲")))

# No case at all, and one.
written("cases-00", cells[0, ])
written("cases-01", cells[1, ])
