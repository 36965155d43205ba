import type { Section, Text } from '../../document/document.ts'
import type { PaperKey } from '../../study/settings/paper-settings.ts'
import { authorsSay, isGiven } from '../paper.ts'
import type { Told } from '../told.ts'

const TITLES = {
  ethics: 'Ethics',
  consent: 'Consent',
  funding: 'Funding',
  conflicts: 'Conflicts of interest',
  data: 'Data',
  code: 'Code',
  acknowledgements: 'Acknowledgements',
} as const satisfies Partial<Record<PaperKey, string>>

/** The statements that journals ask for. Nobody is asked for thanks. */
export function statements({ study }: Told): Section {
  const keys = Object.keys(TITLES) as (keyof typeof TITLES)[]
  const items = keys
    .filter((key) => key !== 'acknowledgements' || isGiven(study, key))
    .map((key): Text => [{ strong: `${TITLES[key]}.` }, ' ', ...authorsSay(study, key)])
  return { id: 'statements', title: 'Statements', blocks: [{ kind: 'list', items }] }
}
