import type { Study } from '../../study/study.ts'

/** The plan of a study among its results, so that figures and report can be made again from the folder alone. */
export const PLAN = 'artefacts/plan.json'

/**
 * The text of the plan: study.yaml with every default and every instrument filled in. In a deidentified run without what
 * may name people: who is excluded, and the files with the values by which their rows were chosen.
 */
export function planText(study: Study, deidentified: boolean): string {
  return `${JSON.stringify(deidentified ? withoutNames(study) : study, null, 2)}\n`
}

function withoutNames(study: Study): object {
  const files = Object.entries(study.files).map(([kind, sources]) => [
    kind,
    [sources ?? []].flat().map(({ only, except }, i) => ({
      file: `${kind} ${i + 1}`,
      only: withoutValues(only),
      except: withoutValues(except),
    })),
  ])
  const exclusions = study.exclusions.map(({ people, pairs, column, values, ...rule }) => rule)
  return { ...study, files: Object.fromEntries(files), exclusions }
}

/** That rows were chosen, without by what. */
const withoutValues = (chosen: object) => (Object.keys(chosen).length > 0 ? { rows: ['chosen'] } : {})

/** The study that a plan describes; nothing in it has a line, because its study.yaml may be elsewhere. */
export function studyOfPlan(text: string): Study {
  return { ...JSON.parse(text), placeOf: () => ({ file: 'study.yaml', line: null }) }
}
