import { joined, type Section, type Text } from '../../document/document.ts'
import { authorsSay } from '../paper.ts'
import type { Told } from '../told.ts'

/** Who wrote the report, where to write, where it was registered, and from which program it comes. */
export function authorNote({ study, software }: Told): Section {
  const registration =
    study.registration === undefined ? '' : `The study was registered: ${study.registration}. `
  const sentences: Text[] = [
    authorsSay(study, 'affiliations'),
    authorsSay(study, 'corresponding_author'),
    [`${registration}Analyses and report were made with ${software.name} ${software.version}.`],
  ]
  return { id: 'author-note', title: 'Author Note', blocks: [{ kind: 'paragraph', text: joined(sentences) }] }
}
