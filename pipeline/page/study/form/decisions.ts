/** Proposals that somebody has to look at, each with whether it is still open. */
export interface Decisions {
  all(): ReadonlyMap<string, boolean>
  /** A proposal is there; it is open until it is confirmed. */
  ask(id: string): void
  confirm(id: string, isRight: boolean): void
  isOpen(id: string): boolean
  /** How many proposals among these are open. */
  openAmong(ids: Iterable<string>): number
}

/** @param before those of an earlier form, which stay confirmed */
export function decisions(changed: () => void, before: Decisions | null): Decisions {
  const open = new Map<string, boolean>(before?.all())
  return {
    all: () => open,
    ask(id: string) {
      if (!open.has(id)) open.set(id, true)
    },
    confirm(id: string, isRight: boolean) {
      open.set(id, !isRight)
      changed()
    },
    isOpen: (id: string) => open.get(id) === true,
    openAmong: (ids: Iterable<string>) => [...ids].filter((id) => open.get(id) === true).length,
  }
}
