import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'congruence.csv',
    call: 'sum(3:1 * (3 - steps(client_code, therapist_code))) for the C index',
    beside: [],
    code: `
recompute("congruence.csv", function(row) {
  pair <- results("dyads.csv")[match(row$dyad_id, results("dyads.csv")$dyad_id), ]
  if (!defined_here(row$index) || is.na(row$value)) return(list())
  c(list(value = index_of(row$index, pair$client_id, pair$therapist_id, ties = "shown")),
    if (row$index %in% names(of_codes)) list(tie_mean = averaged(row$index, pair$client_id, pair$therapist_id),
      n_tie_pairs = length(tied_codes(pair$client_id)) * length(tied_codes(pair$therapist_id))))
})
`,
  },
  {
    file: 'distribution.csv',
    call: 'prop.table(table(index))',
    beside: [],
    code: `
recompute("distribution.csv", function(row) {
  value <- analysed(row$index)
  list(n = sum(value == row$value), share = mean(value == row$value))
})
`,
  },
  {
    file: 'spread.csv',
    call: 'mean(index), sd(index)',
    beside: ['congruence'],
    code: `
recompute("spread.csv", function(row) {
  value <- analysed(row$index)
  found <- list(n = length(value), sd = sd(value))
  if (!defined_here(row$index) || is.na(row$combinations_sd)) return(found)
  every <- every_combination(row$index, having(row$index))
  of_all <- sqrt(mean((every - mean(every))^2))
  c(found, list(combinations_mean = mean(every), combinations_sd = of_all, sd_ratio = found$sd / of_all))
})
`,
  },
]
