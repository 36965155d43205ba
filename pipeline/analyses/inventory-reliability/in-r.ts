import type { InR } from '../in-r.ts'

export const inR: readonly InR[] = [
  {
    file: 'inventory_reliability.csv',
    call: 'k / (k - 1) * (1 - sum(diag(cov(items))) / sum(cov(items))), factanal(items, 1)',
    beside: ['inventory-reliability'],
    code: `
# The answers of clients, therapists or everybody to the items of one type; reversed items recoded; complete rows.
inventory_answers <- function(type, who) {
  key <- study$inventory$scales[[type]]
  people <- results("people.csv")
  people <- people$person_id[who == "everybody" | people$role == who]
  given <- results("inventory.csv")
  table <- sapply(key$items, function(number) {
    own <- given[given$item == number, ]
    value <- own$value[match(people, own$person_id)]
    if (number %in% key$reverse) sum(key$range) - value else value
  })
  table <- matrix(table, nrow = length(people))
  table[complete.cases(table), , drop = FALSE]
}
recompute("inventory_reliability.csv", function(row) agreement(row, inventory_answers(row$scale, row$role)))
`,
  },
  {
    file: 'inventory_items.csv',
    call: 'cor(item, rowSums(other_items))',
    beside: ['inventory-reliability'],
    code: `
recompute("inventory_items.csv", function(row)
  item_in_scale(inventory_answers(row$scale, row$role), match(row$item, study$inventory$scales[[row$scale]]$items)))
`,
  },
]
