import { paragraph, type Section } from '../../document/document.ts'
import { limitations } from '../limitations.ts'
import { authorsSay } from '../paper.ts'
import type { Told } from '../told.ts'

/** What limits the results, which people they may apply to, and what is left to the authors. */
export function discussion(told: Told): Section {
  return {
    id: 'discussion',
    title: 'Discussion',
    blocks: [
      paragraph({
        prompt: 'Discuss the results in the light of theory and earlier studies, and what follows from them.',
      }),
    ],
    sections: [
      { id: 'limitations', title: 'Limitations', blocks: limitations(told) },
      { id: 'generality', title: 'Generality', blocks: [paragraph(...authorsSay(told.study, 'generality'))] },
    ],
  }
}
