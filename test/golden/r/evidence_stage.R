# evidence_stage.R -- small/evidence.json: what the correlate stage makes of the whole example study, by base R only.
# Rscript test/golden/r/evidence_stage.R, from the project's folder
A <- read.csv("test/golden/small/analysis.csv")
X <- c("c_index", "profile_r", "euclidean"); Y <- c("bond", "task", "goal", "validation"); V7 <- c(X, Y)
P12 <- function(m) unlist(lapply(X, function(x) sapply(Y, function(y) cor.test(A[[x]], A[[y]], method = m, exact = FALSE)$p.value)))
num <- function(v) paste0("[", paste(sprintf("%.17g", v), collapse = ","), "]")
mat <- function(m) paste0("[", paste(apply(m, 1, num), collapse = ",\n "), "]")
entry <- function(id, call, value) sprintf('{"id":"%s","call":"%s","rtol":1e-12,"value":%s}', id, call, value)
out <- character()
for (m in c("pearson", "spearman", "kendall")) {
  out <- c(out, entry(paste0("p12.", m), sprintf("P12('%s')", m), num(P12(m))))
  for (a in c("bonferroni", "holm", "hochberg", "hommel", "BH", "BY"))
    out <- c(out, entry(sprintf("padjust.%s.%s", a, m), sprintf("p.adjust(P12('%s'), '%s')", m, a), num(p.adjust(P12(m), a))))
  for (u in c("pairwise.complete.obs", "complete.obs")) {
    deletion <- if (u == "complete.obs") "listwise" else "pairwise"
    # R's pairwise Kendall is tau-b as well
    out <- c(out, entry(sprintf("cormat7.%s.%s", deletion, m), sprintf("cor(A[, V7], use = '%s', method = '%s')", u, m),
                        mat(cor(A[, V7], use = u, method = m))))
  }
}
meta <- sprintf('{"dataset":"small","simulated":true,"R":"%s","order":"index by index, each with bond, task, goal, validation"}', R.version.string)
writeLines(c(sprintf('{"meta":%s,', meta), '"entries":[', paste(out, collapse = ",\n"), "]}"), "test/golden/small/evidence.json")
