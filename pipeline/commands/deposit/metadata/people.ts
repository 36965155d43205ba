/** Authors for schema.org: names as they are printed, because only their bearers know which part is the family name. */
export const people = (names: readonly string[]) => names.map((name) => ({ '@type': 'Person', name }))
