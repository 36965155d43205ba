import { Document, isScalar, visit } from 'yaml'
import type { Study } from '../../study/study.ts'

/** The files of a deposit that its study.yaml reads. */
export interface PlannedFiles {
  readonly people: string
  readonly dyads: string
  readonly ratings: string
  /** One row for each pair with both people, where therapists are not named. */
  readonly pairs: string
}

/** What the study.yaml of a deposit says in its own way: where and how the data are, and who was left out before. */
const REPLACED = [
  'layout',
  'files',
  'identifiers',
  'inventory',
  'inventoryByRole',
  'exclusions',
  'placeOf',
] as const

/**
 * The plan of a study as a study.yaml that reads the tables of a deposit: scales with their items in place of
 * instruments, the six scores in place of an inventory, and no exclusions, because the excluded are not in the tables.
 *
 * @param items the numbers of the items of each scale in the ratings
 */
export function planInYaml(
  study: Study,
  files: PlannedFiles,
  items: ReadonlyMap<string, readonly number[]>,
  head: string,
): string {
  const { id, title, authors, simulated, ...plan } = Object.fromEntries(
    Object.entries(study).filter(([key]) => !(REPLACED as readonly string[]).includes(key)),
  )
  const isUnnamed = study.therapists === 'unknown'
  const { pairs, ratings, ...three } = files
  const content = {
    ...{ id, title, authors, simulated },
    layout: isUnnamed ? 'dyad' : 'tidy',
    files: isUnnamed ? { dyads: pairs, ratings } : { ...three, ratings },
    ...plan,
    scales: Object.fromEntries(
      Object.entries(study.scales).map(([key, scale]) => [key, declared(scale, items.get(key) ?? [])]),
    ),
  }
  const document = new Document(asTyped(content))
  visit(document, {
    Seq: (_, list) => {
      list.flow = list.items.every(isScalar)
    },
  })
  const text = document.toString(YAML)
  const comment = head.split('\n').map((line) => `# ${line}`.trimEnd())
  return `${comment.join('\n')}\n\n${text}`
}

/** Words stand in quotation marks, so that none is taken for something else; lists stand in a line. */
const YAML = {
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
  lineWidth: 0,
  flowCollectionPadding: false,
} as const

/** A scale without its instrument; one that was given as a score has one item, which is the score. */
function declared(
  { label, items, reverse, range, scoreRange, score, answered, form }: Study['scales'][string],
  inRatings: readonly number[],
): object {
  if (form?.numbering === 'score')
    return { label, items: inRatings.length > 0 ? inRatings : [1], range: scoreRange }
  return { label, items, reverse, range, score, answered }
}

/** Figures that were typed from a publication, as they were typed; everything else unchanged. */
function asTyped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asTyped)
  if (typeof value !== 'object' || value === null) return value
  if ('text' in value && 'decimals' in value) return value.text
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, it]) => it !== undefined)
      .map(([key, it]) => [key, asTyped(it)]),
  )
}
