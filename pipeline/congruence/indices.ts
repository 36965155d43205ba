import { cIndex } from './c-index.ts'
import type { CongruenceIndex } from './congruence-index.ts'

/** Every congruence index, in the order in which tables show them. A new index is one file and one line here. */
export const INDICES: readonly CongruenceIndex[] = [cIndex]
