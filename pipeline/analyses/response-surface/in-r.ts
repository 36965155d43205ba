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

# What the surface is described by, in its coefficients b0 to b5; R differentiates it for the delta method. Of two equal
# forms of the slope of an axis the one is taken in which nothing cancels out.
quantities_of <- function(b) {
  b3 <- b[["b3"]]
  b4 <- b[["b4"]]
  b5 <- b[["b5"]]
  slope <- function(which) {
    size <- which * sqrt((b3 - b5)^2 + b4^2)
    if (abs(b3 - b5 + size) >= abs(size - (b3 - b5))) bquote(b4 / (b3 - b5 + .(which) * sqrt((b3 - b5)^2 + b4^2))) else
      bquote((.(which) * sqrt((b3 - b5)^2 + b4^2) - (b3 - b5)) / b4)
  }
  x <- quote((b2 * b4 - 2 * b1 * b5) / (4 * b3 * b5 - b4^2))
  y <- quote((b1 * b4 - 2 * b2 * b3) / (4 * b3 * b5 - b4^2))
  list(b0 = quote(b0), b1 = quote(b1), b2 = quote(b2), b3 = quote(b3), b4 = quote(b4), b5 = quote(b5),
       a1 = quote(b1 + b2), a2 = quote(b3 + b4 + b5), a3 = quote(b1 - b2), a4 = quote(b3 - b4 + b5), a5 = quote(b3 - b5),
       "stationary-client" = x, "stationary-therapist" = y, p11 = slope(1), p21 = slope(-1),
       p10 = bquote(.(y) - .(slope(1)) * .(x)), p20 = bquote(.(y) - .(slope(-1)) * .(x)),
       "lateral-shift" = bquote(-(.(y) - .(slope(1)) * .(x)) / (1 + .(slope(1)))))
}

recompute("response_surfaces.csv", function(row) {
  surface <- surface_fit(row$outcome, row$type)
  b <- as.list(setNames(coef(surface$fit), paste0("b", 0:5)))
  value <- eval(deriv(quantities_of(b)[[row$quantity]], names(b)), b)
  l <- as.numeric(attr(value, "gradient"))
  test <- linear_contrast(surface$fit, vcov = surface$V, cluster = surface$cluster, contrasts = matrix(l, 1),
                          test = "Satterthwaite", level = study$confidence)
  found <- t_test(as.numeric(value), test$SE, test$df)
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
