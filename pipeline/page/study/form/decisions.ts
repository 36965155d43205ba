/** Proposals that somebody has to look at, each with whether that was done. */
export function decisions(changed: () => void) {
  const open = new Map<string, boolean>()
  return {
    /** A proposal is there; it is open until it is confirmed. */
    ask(id: string) {
      if (!open.has(id)) open.set(id, true)
    },
    confirm(id: string, isRight: boolean) {
      open.set(id, !isRight)
      changed()
    },
    isOpen: (id: string) => open.get(id) === true,
    /** How many proposals among these are open. */
    openAmong: (ids: Iterable<string>) => [...ids].filter((id) => open.get(id) === true).length,
  }
}

export type Decisions = ReturnType<typeof decisions>
