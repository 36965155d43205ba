# Times of base R, coin and boot for the work of resampling.ts, on the same data. Called by it:
#   Rscript test/bench/resampling.R data.csv repeats
# Writes lines "n,what,milliseconds": the fastest of the repeats.
suppressPackageStartupMessages({
  library(coin)
  library(boot)
})
arguments <- commandArgs(trailingOnly = TRUE)
data <- read.csv(arguments[1])
repeats <- as.integer(arguments[2])
resamples <- 10000

fastest <- function(times, work) {
  milliseconds <- replicate(times, {
    start <- Sys.time()
    work()
    as.numeric(difftime(Sys.time(), start, units = "secs")) * 1000
  })
  min(milliseconds)
}
say <- function(n, what, milliseconds) cat(sprintf("%d,%s,%.3f\n", n, what, milliseconds))

for (n in unique(data$n)) {
  d <- data[data$n == n, c("x", "y")]
  r <- cor(d$x, d$y)
  say(n, "replicate", fastest(repeats, function() {
    other <- replicate(resamples, cor(d$x, sample(d$y)))
    (sum(abs(other) >= abs(r) - 1e-12) + 1) / (resamples + 1)
  }))
  say(n, "coin", fastest(repeats, function() {
    pvalue(independence_test(y ~ x, data = d, distribution = approximate(nresample = resamples)))
  }))
}
d <- data[data$n == 600, c("x", "y")]
draw <- function() boot(d, function(d, i) cor(d$x[i], d$y[i]), R = resamples)
say(600, "boot", fastest(2, function() boot.ci(draw(), type = "bca")))
say(600, "boot-jackknife", fastest(2, function() {
  b <- draw()
  boot.ci(b, type = "bca", L = empinf(b, type = "jack"))
}))
