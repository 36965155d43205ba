import { ROLES } from '../../congruence/role.ts'
import type { Settings } from './first-look.ts'
import { roleOfAll } from './people-of-file.ts'
import type { SeenFile } from './seen-file.ts'
import type { SeenInventory } from './seen-inventory.ts'

/** The inventory that the columns of these files fit, or that of each role, as settings; null if there is none. */
export function proposedInventory(files: readonly SeenFile[]): Settings | null {
  const having = files.filter(({ inventory }) => inventory !== null)
  const [first, ...others] = having.map(({ inventory }) => inventory!)
  if (first === undefined) return null
  const isSame = ({ form, pattern }: SeenInventory) => form === first.form && pattern === first.pattern
  if (others.every(isSame)) return settingsOf([first, ...others])
  const [client, therapist] = ROLES.map((role) => having.find((file) => roleOfAll(file) === role)?.inventory)
  return client && therapist
    ? { client: settingsOf([client]), therapist: settingsOf([therapist]) }
    : settingsOf([first])
}

/** Why it is proposed, and what is to be decided. */
export function whyInventory({ form, pattern }: SeenInventory): string {
  const names = pattern.includes('{scale}')
    ? 'the names have the letters of the six types and the numbers of the items of this form'
    : 'as many columns as this form has items: compare their order with that of your inventory'
  return form.range === null ? `${names}; write the answers that are possible, not those observed` : names
}

function settingsOf(all: readonly [SeenInventory, ...SeenInventory[]]): Settings {
  const [{ form, pattern }] = all
  const ends = all.flatMap(({ range }) => range)
  return {
    instrument: form.id,
    columns: pattern,
    ...(form.range === null && { range: [Math.min(...ends), Math.max(...ends)] }),
  }
}
