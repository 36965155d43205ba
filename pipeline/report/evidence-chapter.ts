import { bayesBlocks } from '../analyses/bayes/section.ts'
import { equivalenceBlocks } from '../analyses/equivalence/section.ts'
import { powerBlocks } from '../analyses/power/section.ts'
import type { Block, Section } from '../document/document.ts'
import type { Evidence } from './evidence.ts'

/** How strongly the data speak for or against a correlation, and what they could have shown. */
export function evidence(given: Evidence): Section {
  const blocks: Block[] = [...bayesBlocks(given), ...equivalenceBlocks(given), ...powerBlocks(given)]
  return { id: 'evidence', title: 'Evidence', blocks }
}
