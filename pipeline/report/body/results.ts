import type { Section } from '../../document/document.ts'
import type { Told } from '../told.ts'
import { againstChance } from './against-chance.ts'
import { exploratory } from './exploratory.ts'
import { matchOrMainEffect } from './match.ts'
import { primary } from './primary.ts'
import { replicated } from './replicated.ts'
import { robust } from './robust.ts'
import { second } from './second.ts'

/** What was found, from the mean of congruence to published results. Parts that say nothing are left out. */
export function results(told: Told): Section {
  const sections = [againstChance, primary, matchOrMainEffect, second, exploratory, robust, replicated].map(
    (part) => part(told),
  )
  return {
    id: 'results',
    title: 'Results',
    blocks: [],
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  }
}
