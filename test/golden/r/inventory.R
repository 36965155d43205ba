# inventory.R -- small/inventory.csv: simulated answers to 60 items (0 to 5, ten for each type in blocks) that sum up to the
# six scores of data/example/people.csv; small/inventory.json: how far the items of each scale agree, by base R only.
# Rscript test/golden/r/inventory.R, from the project's folder
people <- read.csv("data/example/people.csv", colClasses = "character")
TYPES <- c("R", "I", "A", "S", "E", "C")
set.seed(60)
answers <- function(score) {
  x <- pmin(5, pmax(0, round(rnorm(10, score / 10, 1.1))))
  while (sum(x) != score) {
    step <- sign(score - sum(x)); at <- sample(10, 1)
    if (x[at] + step >= 0 && x[at] + step <= 5) x[at] <- x[at] + step
  }
  x
}
I <- t(apply(people[TYPES], 1, function(scores) unlist(lapply(as.integer(scores), answers))))
colnames(I) <- paste0("ip_", 1:60)
write.csv(cbind(people[c("person_id", "role", "age")], I, people["code"]), "test/golden/small/inventory.csv", row.names = FALSE, quote = FALSE)

scale_of <- function(type, role) {
  own <- if (role == "everybody") rep(TRUE, nrow(people)) else people$role == role
  I[own, (match(type, TYPES) - 1) * 10 + 1:10]
}
alpha <- function(x) { k <- ncol(x); k / (k - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x))) }
feldt <- function(x) { n <- nrow(x); k <- ncol(x); 1 - (1 - alpha(x)) * qf(c(.975, .025), n - 1, (n - 1) * (k - 1)) }
item_rest <- function(x) sapply(1:ncol(x), function(i) cor(x[, i], rowSums(x[, -i])))
omega <- function(x) {
  f <- factanal(covmat = cov(x), n.obs = nrow(x), factors = 1, control = list(nstart = 5, lower = 1e-4, opt = list(factr = 1, maxit = 10000, pgtol = 0)))
  s <- apply(x, 2, sd); l <- f$loadings[, 1] * s; if (min(f$uniquenesses) < 1e-3) NULL else sum(l)^2 / (sum(l)^2 + sum(f$uniquenesses * s^2))
}
num <- function(v) paste0("[", paste(sprintf("%.17g", v), collapse = ","), "]")
entry <- function(id, call, rtol, value) sprintf('{"id":"%s","call":"%s","rtol":%s,"value":%s}', id, call, rtol, value)
out <- character()
for (role in c("client", "therapist", "everybody")) for (type in TYPES) {
  x <- scale_of(type, role); data <- sprintf("scale_of('%s', '%s')", type, role); id <- paste(role, type, sep = ".")
  out <- c(out, entry(paste0("alpha.", id), sprintf("alpha(%s)", data), "1e-12", sprintf("%.17g", alpha(x))),
           entry(paste0("feldt.", id), sprintf("feldt(%s)", data), "1e-10", num(feldt(x))),
           entry(paste0("item_rest.", id), sprintf("item_rest(%s)", data), "1e-12", num(item_rest(x))))
  w <- if (role == "therapist") NULL else omega(x)
  if (!is.null(w)) out <- c(out, entry(paste0("omega.", id), sprintf("omega(%s)", data), "1e-6", sprintf("%.17g", w)))
}
meta <- sprintf('{"dataset":"small/inventory.csv","simulated":true,"R":"%s"}', R.version.string)
writeLines(c(sprintf('{"meta":%s,', meta), '"entries":[', paste(out, collapse = ",\n"), "]}"), "test/golden/small/inventory.json")
