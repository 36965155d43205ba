import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'response_surfaces.csv',
    call: 'lm(rating ~ X + Y + I(X^2) + I(X * Y) + I(Y^2)), linear_contrast(fit, vcov = "CR2", cluster = therapist)',
    beside: ['response-surface'],
    code: `
# Client's (X) and therapist's (Y) score of one type in common units, less what both are centred at.
surface_data <- function(outcome, type) {
  pairs <- nested_pairs(rating = outcome)
  score <- function(person) as.numeric(results("profiles.csv")[[type]][match(person, results("profiles.csv")$person_id)])
  pairs$X <- score(pairs$client)
  pairs$Y <- score(pairs$therapist)
  pairs <- pairs[complete.cases(pairs), ]
  unit <- sqrt((var(pairs$X) + var(pairs$Y)) / 2)
  centre <- if (study$response_surface$centre == "midpoint") mean(study$profile_range) else mean(c(pairs$X, pairs$Y))
  apart <- (pairs$X - pairs$Y) / unit
  pairs$X <- (pairs$X - centre) / unit
  pairs$Y <- (pairs$Y - centre) / unit
  list(pairs = pairs, unit = unit, centre = centre, client_higher = mean(apart > 0.5), therapist_higher = mean(apart < -0.5),
       alike = mean(abs(apart) <= 0.5))
}
surface_fit <- function(outcome, type) fitted_once(c("surface", outcome, type), function() {
  data <- surface_data(outcome, type)
  fit <- lm(rating ~ X + Y + I(X^2) + I(X * Y) + I(Y^2), data$pairs)
  nested <- anyDuplicated(data$pairs$therapist) > 0
  cluster <- factor(if (nested) data$pairs$therapist else seq_len(nrow(data$pairs)))
  list(data = data, fit = fit, cluster = cluster, nested = nested, V = vcovCR(fit, cluster = cluster, type = "CR2"))
})

# What the surface is described by, as functions of b0 to b5.
quantities <- list(
  b0 = function(b) b[1], b1 = function(b) b[2], b2 = function(b) b[3], b3 = function(b) b[4], b4 = function(b) b[5],
  b5 = function(b) b[6], a1 = function(b) b[2] + b[3], a2 = function(b) b[4] + b[5] + b[6], a3 = function(b) b[2] - b[3],
  a4 = function(b) b[4] - b[5] + b[6], a5 = function(b) b[4] - b[6],
  "stationary-client" = function(b) (b[3] * b[5] - 2 * b[2] * b[6]) / (4 * b[4] * b[6] - b[5]^2),
  "stationary-therapist" = function(b) (b[2] * b[5] - 2 * b[3] * b[4]) / (4 * b[4] * b[6] - b[5]^2),
  p11 = function(b) (b[6] - b[4] + sqrt((b[4] - b[6])^2 + b[5]^2)) / b[5],
  p21 = function(b) (b[6] - b[4] - sqrt((b[4] - b[6])^2 + b[5]^2)) / b[5],
  p10 = function(b) quantities[["stationary-therapist"]](b) - quantities$p11(b) * quantities[["stationary-client"]](b),
  p20 = function(b) quantities[["stationary-therapist"]](b) - quantities$p21(b) * quantities[["stationary-client"]](b),
  "lateral-shift" = function(b) -quantities$p10(b) / (1 + quantities$p11(b))
)

# Derivatives by central differences, improved twice (Richardson), for the delta method.
gradient <- function(f, b) vapply(seq_along(b), function(k) {
  central <- function(h) { e <- replace(numeric(length(b)), k, h); (f(b + e) - f(b - e)) / (2 * h) }
  h <- 1e-2 * max(abs(b[k]), 1e-2)
  d <- vapply(0:4, function(j) central(h / 2^j), 0)
  for (order in 1:4) d <- (4^order * d[-1] - d[-length(d)]) / (4^order - 1)
  d
}, 0)

recompute("response_surfaces.csv", function(row) {
  surface <- surface_fit(row$outcome, row$type)
  b <- unname(coef(surface$fit))
  f <- quantities[[row$quantity]]
  if (is.null(f)) stop("no such quantity: ", row$quantity)
  l <- gradient(f, b)
  test <- linear_contrast(surface$fit, vcov = surface$V, cluster = surface$cluster, contrasts = matrix(l, 1),
                          test = "Satterthwaite", level = study$confidence)
  found <- t_test(f(b), test$SE, test$df)
  list(n = nobs(surface$fit), therapists = length(unique(surface$data$pairs$therapist)), estimate = found$estimate,
       standard_error = found$standard_error, df = found$df, t = found$t, p = found$p, conf_low = found$conf_low,
       conf_high = found$conf_high)
})
`,
  },
  {
    file: 'surface_fits.csv',
    call: 'Wald_test(fit, constrain_zero(2:6), vcov = "CR2"), pbkrtest::KRmodcomp(mixed_fit, cbind(0, diag(5)))',
    beside: ['response-surface'],
    code: `
recompute("surface_fits.csv", function(row) {
  data <- surface_data(row$outcome, row$type)
  shares <- list(n = nrow(data$pairs), therapists = length(unique(data$pairs$therapist)),
    client_higher = data$client_higher, therapist_higher = data$therapist_higher, alike = data$alike)
  if (is.na(row$r2)) return(shares)
  surface <- surface_fit(row$outcome, row$type)
  test <- Wald_test(surface$fit, constraints = constrain_zero(2:6), vcov = surface$V, test = "HTZ")
  mixed <- if (surface$nested) {
    model <- lmer_exact(rating ~ X + Y + I(X^2) + I(X * Y) + I(Y^2) + (1 | therapist), data$pairs)
    joint <- KRmodcomp(model, cbind(0, diag(5)))$test["Ftest", ]
    list(mixed_f = joint$stat, mixed_df2 = joint$ddf, mixed_p = joint$p.value)
  }
  c(shares, mixed, list(errors = if (surface$nested) "CR2" else "HC2", centre = data$centre, unit = data$unit,
    r2 = summary(surface$fit)$r.squared, f = test$Fstat, df1 = test$df_num, df2 = test$df_denom, p = test$p_val))
})
recompute("surface_fits.csv", by = "outcome", function(rows)
  list(p_adjusted = p.adjust(ifelse(is.na(rows$errors), NA, ifelse(rows$errors == "CR2", rows$mixed_p, rows$p)), "holm")))
`,
  },
]
