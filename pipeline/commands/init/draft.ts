import { stringify } from 'yaml'
import { shippedInstruments } from '../../instruments/instruments.ts'
import { personalName } from '../../intake/suspicions/personal-data.ts'
import { type LayoutName, RECORDS, type RecordKind } from '../../study/settings/layouts.ts'
import { roleIn } from './field-names.ts'
import type { FirstLook } from './first-look.ts'
import { type Context, type Proposal, proposal } from './proposed-file.ts'
import { proposedInventory, whyInventory } from './proposed-inventory.ts'
import { type SeenFile, seenFile } from './seen-file.ts'
import { type SeenScale, seenScales } from './seen-scales.ts'

/**
 * A study.yaml for files that nobody has described: what each seems to hold, every proposal with its reason. Nothing that
 * identifies a person is repeated.
 */
export function draft(looks: readonly FirstLook[]): string {
  const files = looks.map(seenFile)
  const layout = layoutOf(files)
  const context = contextOf(files)
  const hasPairs = files.some(({ kinds }) => kinds[0] === 'dyads')
  const entriesOf = (kind: RecordKind) =>
    files
      .filter(({ kinds }) => kinds.includes(kind) && !(kind === 'dyads' && hasPairs && kinds[0] !== 'dyads'))
      .map((file) => proposal(file, kind, context))
  const isUnnamed = files.some(({ hasBoth, fields }) => hasBoth && !fields.has('therapist_id'))
  const scales = seenScales(files)
  return [
    ...HEAD,
    '',
    `layout: ${layout} # CHECK: ${LAYOUT_WORDS[layout]}`,
    ...(isUnnamed ? ['therapists: unknown # CHECK: no column seems to say who the therapist was'] : []),
    '',
    ...files.flatMap(described),
    files.some(({ kinds }) => kinds.length > 0) ? 'files:' : 'files: {} # CHECK: no file was recognised',
    ...RECORDS.flatMap((kind) => entryLines(kind, entriesOf(kind))),
    '',
    ...planLines(files, scales),
    '',
  ].join('\n')
}

const HEAD = [
  '# yaml-language-server: $schema=study.schema.json',
  '# A draft, made from the names of your columns and the kinds of their cells. Nothing here is certain. Lines with CHECK are',
  '# proposals that need your decision; delete the word when you have decided. All settings are in the study.yaml that',
  '# `congruence init` writes without --from; ten examples are in data/recipes of the program.',
  '',
  'id: my-study # CHECK: the report is written to reports/my-study/',
  'title: Holland-Type Congruence of Therapist and Client # CHECK',
]

const LAYOUT_WORDS: Readonly<Record<LayoutName, string>> = {
  tidy: 'one row for each person, each pair, each answer',
  'items-wide': 'one row for each pair, session and rater, a column for each item',
  'dyad-session': 'one row for each pair and session, with both people',
  dyad: 'one row for each pair, with both people and all sessions',
}

/** What the files are taken for together. */
export const contextOf = (files: readonly SeenFile[]): Context => ({
  identifiers: identifiersOf(files),
  isTidy: layoutOf(files) === 'tidy',
})

/** The likeliest layout of the files. */
export function layoutOf(files: readonly SeenFile[]): LayoutName {
  const both = files.find(({ hasBoth }) => hasBoth)
  if (both !== undefined) return both.kinds[0] === 'dyads' ? 'dyad' : 'dyad-session'
  return files.some(
    ({ kinds, items, fields }) => kinds.includes('ratings') && items.length > 0 && !fields.has('value'),
  )
    ? 'items-wide'
    : 'tidy'
}

/** The identifiers in the files, to find the column that has them elsewhere; they are never written. */
function identifiersOf(files: readonly SeenFile[]): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ columns, fields }) => {
      const ids = [fields.get('dyad_id'), fields.get('client_id'), fields.get('person_id')]
      return columns.filter(({ name }) => ids.includes(name)).flatMap(({ words }) => words)
    }),
  )
}

/** Comments that say what the columns of a file seem to be. */
function described({ look, columns, fields, scores, codes, items, inventory, kinds }: SeenFile): string[] {
  const fieldOf = new Map([...fields].map(([field, column]) => [column, field]))
  const inGroups = new Set([
    ...items.flatMap((it) => it.columns.map(({ name }) => name)),
    ...(inventory?.columns ?? []).map(({ name }) => name),
    ...scores.flatMap((it) => it.columns),
  ])
  const coded = new Set(codes.map(({ column }) => column))
  const range = (it: readonly [number, number] | null) =>
    it === null ? 'no numbers' : `${it[0]} to ${it[1]}`
  const single = columns
    .filter(({ name }) => !inGroups.has(name))
    .map((it) => {
      const field = fieldOf.get(it.name)
      const isNumber = field === 'age' || field === 'session' || field === 'item' || field === 'value'
      if (personalName(it.name)) return `${it.name}: looks personal; take it out of the file, or ignore it`
      if (coded.has(it.name)) return `${it.name}: Holland codes`
      if (field?.endsWith('_id')) return `${it.name}: identifiers, not shown`
      if (field !== undefined && isNumber && it.range !== null)
        return `${it.name}: ${field}, ${range(it.range)}`
      const roles = it.words.filter((word) => roleIn(word) !== null)
      if (field === 'role' || field === 'rater')
        return `${it.name}: ${field}, ${roles.join(', ') || 'its words are not known, not shown'}`
      if (field !== undefined) return `${it.name}: ${field}`
      return `${it.name}: not known, not shown`
    })
  const groups = [
    ...scores.map(({ role, columns: six }) => {
      const seen = columns.filter(({ name }) => six.includes(name)).flatMap((it) => it.range ?? [])
      return `${six[0]} … ${six[5]}: six scores${role === null ? '' : ` of the ${role}`}, ${range([Math.min(...seen), Math.max(...seen)])}`
    }),
    ...(inventory === null
      ? []
      : [
          `${inventory.pattern}: ${inventory.columns.length} columns that fit ${inventory.form.id}, ${range(inventory.range)}`,
        ]),
    ...items.map((it) => `${it.pattern}: ${it.columns.length} columns, ${range(it.range)}`),
  ]
  const record = kinds.length === 0 ? 'not known what its rows are: it is not under files' : kinds.join(', ')
  return comment([
    `${look.file} (${look.table.rows.length} rows; ${record})`,
    ...[...single, ...groups].map((it) => `  ${it}`),
  ])
}

const comment = (lines: readonly string[]) => lines.map((line) => `# ${line.replace(/\s/g, ' ')}`)

const flow = (value: unknown) => stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim()

function entryLines(kind: RecordKind, entries: readonly Proposal[]): string[] {
  if (entries.length === 0) return []
  const isList = entries.length > 1
  const indent = isList ? '      ' : '    '
  return [
    `  ${kind}:`,
    ...entries.flatMap(({ settings, why, left }) => {
      const lines = Object.entries(settings).flatMap(([key, value]) => {
        const check = why[key] === undefined ? '' : ` # CHECK: ${why[key]}`
        if (key !== 'columns') return [`${indent}${key}: ${flow(value)}${check}`]
        const own = Object.entries(value as object).map(
          ([field, column]) => `${indent}  ${field}: ${flow(column)}`,
        )
        return [`${indent}columns: # CHECK: ${why.columns ?? 'by their names'}`, ...own]
      })
      const all = [...lines, ...left.map((line) => `${indent}# ${line}`)]
      return isList ? [`    - ${all[0]!.trim()}`, ...all.slice(1)] : all
    }),
  ]
}

function planLines(files: readonly SeenFile[], scales: readonly SeenScale[]): string[] {
  const interests = interestLines(files)
  const all: readonly SeenScale[] =
    scales.length > 0
      ? scales
      : [{ name: 'bond', word: 'bond', items: 4, range: null, raters: [], answers: 0, isEarly: true }]
  const early = all.filter(({ isEarly }) => isEarly)
  const outcomes = early.length > 0 ? early : all
  // The scale with most answers is most likely the one that the study is about.
  const first = outcomes.reduce((most, it) => (it.answers > most.answers ? it : most)).name
  return [
    ...interests,
    '',
    `scales:${scales.length === 0 ? ' # CHECK: no columns with ratings were recognised' : ''}`,
    ...all.flatMap(scaleLines),
    '',
    'outcomes:',
    ...outcomes.map(outcomeLine),
    '',
    `indices: [c-index, ${interests.length > 0 ? 'profile-correlation' : 'iachan-m'}] # CHECK: congruence indices lists all`,
    '',
    '# CHECK, before you see the data: the one hypothesis.',
    'hypothesis:',
    '  index: c-index',
    `  outcome: ${first}`,
    '  direction: positive',
  ]
}

/** Where the six scores come from, or between which values they can lie; none if there are no scores. */
function interestLines(files: readonly SeenFile[]): string[] {
  const inventory = proposedInventory(files)
  if (inventory !== null) {
    const [seen] = files.flatMap((it) => it.inventory ?? [])
    return [`inventory: ${flow(inventory)} # CHECK: ${whyInventory(seen!)}`]
  }
  if (!files.some(({ scores }) => scores.length > 0)) return []
  const ends = files.flatMap(({ columns, scores }) => {
    const names = scores.flatMap((it) => it.columns)
    return columns.filter(({ name }) => names.includes(name)).flatMap(({ range }) => range ?? [])
  })
  const check = 'observed; write the lowest and highest possible score of the inventory'
  return [`profile_range: [${Math.min(...ends)}, ${Math.max(...ends)}] # CHECK: ${check}`]
}

/** The client's rating is the outcome, or the therapist's if no client rated the scale. */
function outcomeLine({ name, raters }: SeenScale): string {
  const rater = raters.includes('client') ? 'client' : raters[0]
  const rated = rater === undefined ? '' : `, rater: ${rater}`
  return `  ${name}: { scale: ${name}${rated} } # CHECK: ${rater === undefined ? 'rater: client if left out' : 'who rated it'}`
}

function scaleLines({ name, word, items, range }: SeenScale): string[] {
  const [low, high] = range === null || range[0] === range[1] ? [1, 7] : range
  const label = word.charAt(0).toUpperCase() + word.slice(1)
  const settings = {
    label,
    ...(items === null ? { given_as: 'score' } : { items }),
    range: [low, high],
    ...(word === name ? {} : { in_file: word }),
  }
  const fits = items === null || range === null ? [] : fittingInstruments(items, range)
  return [
    ...comment(fits.map((it) => `fits in number of items and range: ${it}`)).map((line) => `  ${line}`),
    `  ${name}: ${flow(settings)} # CHECK: the range is ${range === null ? 'not known' : 'observed; write the lowest and highest possible'}`,
  ]
}

/** Lines that name a scale of a shipped instrument with this number of items and answers of this range. */
function fittingInstruments(items: number, [low, high]: readonly [number, number]): string[] {
  return [...shippedInstruments().values()].flatMap(({ id, items: all, range, scales }) => {
    if (range === null || low < range[0] || high > range[1]) return []
    const own = Object.entries(scales).filter(([, it]) => (it.items?.length ?? it.count) === items)
    if (all === items && own.length === 0) return [`{ instrument: ${id}, scale: … }`]
    return own.slice(0, 1).map(([scale]) => `{ instrument: ${id}, scale: ${scale} }`)
  })
}
