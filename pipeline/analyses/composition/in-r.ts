import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'composition.csv',
    call: 'prop.table(table(substr(code, 1, 1)))',
    beside: ['composition'],
    code: `
recompute("composition.csv", function(row) {
  people <- subset(results("profiles.csv"), role == row$role)
  n <- sum(substr(people$code, 1, 1) == row$type)
  list(n = n, n_role = nrow(people), share = if (nrow(people) == 0) 0 else n / nrow(people))
})
`,
  },
  {
    file: 'caseload.csv',
    call: 'table(table(therapist))',
    beside: [],
    code: `
recompute("caseload.csv", function(row) {
  pairs <- results("dyads.csv")
  therapists <- names(which(table(pairs$therapist_id) == row$clients))
  list(therapists = length(therapists),
       clients_together = length(unique(pairs$client_id[pairs$therapist_id %in% therapists])))
})
`,
  },
  {
    file: 'type_meetings.csv',
    call: 'table(client_type, therapist_type)',
    beside: [],
    code: `
recompute("type_meetings.csv", function(row) {
  first <- setNames(substr(results("profiles.csv")$code, 1, 1), results("profiles.csv")$person_id)
  pairs <- results("dyads.csv")
  list(pairs = sum(first[pairs$client_id] == row$client_type & first[pairs$therapist_id] == row$therapist_type))
})
`,
  },
]
