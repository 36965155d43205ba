import type { Inline, Text } from '../document/document.ts'
import type { PaperKey } from '../study/settings/paper-settings.ts'
import type { Study } from '../study/study.ts'

/** What to write for each setting that is left out. */
const PROMPTS: Readonly<Record<PaperKey, string>> = {
  affiliations: 'Give the affiliations',
  corresponding_author: 'Name the corresponding author',
  keywords: 'Give three to five keywords',
  setting: 'State the setting',
  recruitment: 'State how clients and therapists were recruited',
  dates: 'State when data were collected',
  participants: 'Describe the clients: gender, ethnicity, diagnoses, and criteria of inclusion',
  therapists: 'Describe the training and experience of the therapists, and how clients came to them',
  sample_size: 'State how sampling was done and the sample size decided on',
  instruments: 'Name the versions of the questionnaires and how they were administered',
  ethics: 'Name the ethics committee and its approval',
  consent: 'State how people consented',
  funding: 'State the funding',
  conflicts: 'State conflicts of interest',
  data: 'State where the data are',
  code: 'State where the code is',
  deviations: 'State deviations from the registered plan',
  generality: 'State which people the results may apply to',
  acknowledgements: 'Add acknowledgements',
}

/** The prompt for a setting that is left out. */
export const promptFor = (key: PaperKey): Inline => ({ prompt: `${PROMPTS[key]} (paper.${key}).` })

/** Whether the study file has the setting. */
export const isGiven = ({ paper }: Study, key: PaperKey) => paper[key] !== undefined

/** What the study file says, as a sentence, or the prompt for it. */
export function authorsSay({ paper }: Study, key: PaperKey): Text {
  const words = paper[key]
  if (words === undefined) return [promptFor(key)]
  const text = typeof words === 'string' ? words : words.join('; ')
  return [/[.!?]$/.test(text) ? text : `${text}.`]
}
