import type { Block, Section } from '../document/document.ts'
import type { Evidence } from './evidence.ts'
import { bayesBlocks } from './sections/bayes-factors.ts'
import { equivalenceBlocks } from './sections/equivalence.ts'
import { powerBlocks } from './sections/power.ts'

/** How strongly the data speak for or against a correlation, and what they could have shown. */
export function evidence(given: Evidence): Section {
  const blocks: Block[] = [...bayesBlocks(given), ...equivalenceBlocks(given), ...powerBlocks(given)]
  return { id: 'evidence', title: 'Evidence', blocks }
}
