import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'association_ways.csv',
    call: 'what stands in the tables that it puts together',
    beside: [],
    code: `
# Each way stands in a table of its own, which is computed again in its block.
recompute("association_ways.csv", function(row) {
  same <- function(file) subset(results(file), index == row$index & outcome == row$outcome)
  in_sds <- function(found) list(n = found$n, therapists = found$therapists, estimate = found$standardised,
    conf_low = found$standardised_low, conf_high = found$standardised_high, df = found$df, p = found$p)
  as_it_is <- function(found) list(n = found$n, therapists = found$therapists, estimate = found$estimate,
    conf_low = found$conf_low, conf_high = found$conf_high, df = found$df, p = found$p)
  effect <- function(name) {
    found <- subset(same("within_between.csv"), effect == name)
    as_it_is(transform(found, estimate = standardised))
  }
  range <- if (row$leads == "yes") {
    left_out <- subset(same("leave_one_out.csv"), role == row$role & unit == "therapist")
    list(lowest = left_out$lowest, highest = left_out$highest)
  }
  term <- "congruence"
  c(range, switch(row$way,
    "correlation" = as_it_is(cbind(subset(same("associations.csv"), method == study$hypothesis$method),
                                   therapists = same("cluster_robust.csv")$therapists)),
    "mixed-model" = in_sds(subset(same("mixed_models.csv"), model == "congruence" & term == "congruence")),
    "main-effects" = in_sds(subset(same("mixed_models.csv"), model == "main-effects" & term == "congruence")),
    "cluster-robust" = as_it_is(same("cluster_robust.csv")),
    "within-therapists" = effect("within"), "between-therapists" = effect("between"),
    "bootstrap-of-therapists" = {
      drawn <- subset(same("intervals.csv"), method == study$hypothesis$method & unit == "therapist" &
                        kind == (if (study$hypothesis$method == "pearson") "studentised" else "bca"))
      list(conf_low = drawn$low, conf_high = drawn$high)
    }))
})
`,
  },
]
