/** The cells of a coefficient of a model that does not exist. */
export const NO_COEFFICIENT = {
  estimate: null,
  standard_error: null,
  conf_low: null,
  conf_high: null,
  t: null,
  df: null,
  p: null,
  standardised: null,
  standardised_se: null,
  standardised_low: null,
  standardised_high: null,
  plain_se: null,
  satterthwaite_df: null,
  satterthwaite_p: null,
  satterthwaite_reason: null,
}

/** The cells of the fit of such a model. */
export const NO_FIT = {
  therapist_sd: null,
  therapist_sd_low: null,
  therapist_sd_high: null,
  residual_sd: null,
  residual_sd_low: null,
  residual_sd_high: null,
  icc: null,
  at_boundary: null,
  slope_sd: null,
  reml_deviance: null,
  log_likelihood: null,
  aic: null,
  bic: null,
  chi_square: null,
  chi_square_p: null,
  marginal_r2: null,
  conditional_r2: null,
}
