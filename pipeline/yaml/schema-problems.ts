import type { z } from 'zod'
import { eachOnce, type Place, type Problem, problem } from '../problems.ts'
import { plural } from '../sentences/plural.ts'
import { nearestName } from '../sentences/wording.ts'
import type { Plain } from './as-typed.ts'
import { alternatives, definitionOf, type Form, formOf, schemaAt, settingsOf } from './schema-parts.ts'
import { homesOf } from './setting-homes.ts'
import { wanted } from './wanted.ts'
import { exampleOf, meantBy, written } from './written-value.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** Of mistakes of one kind at one place, so many are shown one by one. */
const SHOWN = 10

/**
 * The issues of a schema as problems in our own words, each with what the setting wants and what to write.
 * @param values what the file says
 * @param placeOf the place of a setting, and what is written there
 */
export function schemaProblems(
  issues: readonly Issue[],
  values: Plain,
  schema: z.ZodType,
  placeOf: (path: Path) => Place,
  guide: string,
): Problem[] {
  const misspelt = new Set(issues.flatMap(misspeltSettings))
  const told = issues.filter(
    ({ path }) => !(valueAt(values, path) === undefined && misspelt.has(path.join('.'))),
  )
  const kinds = Map.groupBy(told, kindOf)
  return [...kinds.values()].flatMap((alike) => {
    const problems = eachOnce(alike.slice(0, SHOWN).flatMap(problemsOf))
    const more = alike.length - SHOWN
    return more > 0 ? [...problems.slice(0, -1), withMore(problems.at(-1)!, more)] : problems
  })

  function problemsOf(issue: Issue): Problem[] {
    const { path } = issue
    if (issue.code === 'unrecognized_keys') return unknownSettings(path, issue.keys)
    if (issue.code === 'invalid_key')
      return [{ ...wrong(path, issue.issues[0]!), found: String(path.at(-1)) }]
    const value = valueAt(values, path)
    const here = schemaAt(schema, path)
    if (value === undefined && issue.code === 'custom') return [wrong(path, issue)]
    if (value === undefined) return [missing(path, here)]
    if (here === undefined) return [wrong(path, issue)]
    if (issue.code === 'invalid_union') {
      const chosen = alternatives(here).findIndex(
        (one) => value !== null && formOf(one) === formOfValue(value),
      )
      const within = (issue.errors[chosen] ?? []).filter((inner) => inner.path.length > 0)
      const unknown = (issue.errors[chosen] ?? []).filter(({ code }) => code === 'unrecognized_keys')
      if (within.length + unknown.length > 0)
        return [...within, ...unknown].flatMap((inner) =>
          problemsOf({ ...inner, path: [...path, ...inner.path] }),
        )
    }
    if (issue.code === 'custom' || (issue.code === 'invalid_format' && typeof value === 'string'))
      return [wrong(path, issue)]
    const kinds = alternatives(here).map(definitionOf)
    if (typeof value === 'string' && kinds.every(({ type }) => type === 'enum')) {
      const known = kinds.flatMap(({ entries }) => Object.values(entries!))
      return [problem('unknown-value', { ...placeOf(path), found: value }, known, value)]
    }
    return [wrongKind(path, value, here)]
  }

  function wrong(path: Path, issue: Issue): Problem {
    const { message, params } = issue as { message: string; params?: { remedy?: string } }
    const here = schemaAt(schema, path)
    if (params?.remedy !== undefined) return problem('wrong-setting', placeOf(path), message, params.remedy)
    const value = valueAt(values, path) ?? null
    const isSimple = here !== undefined && alternatives(here).every((one) => formOf(one) !== 'mapping')
    const hasRemedy = here !== undefined && (isSimple || meantBy(value, here) !== undefined)
    // What is refused together with something else has no mistake of its own to mend.
    const isClear = hasRemedy && value !== null && !here.safeParse(value).success
    const remedy = isClear ? `write ${repaired(path, value, here)}` : guide
    return problem('wrong-setting', placeOf(path), message, remedy)
  }

  /** A setting or an entry as it could be written: as it was probably meant, or an example. */
  function repaired(path: Path, value: Plain, here: z.ZodType): string {
    const it = written(meantBy(value, here) ?? exampleOf(here))
    const name = path.at(-1)
    return typeof name === 'string' ? `${name}: ${it}` : it
  }

  function wrongKind(path: Path, value: Plain, here: z.ZodType): Problem {
    const name = path.findLast((step) => typeof step === 'string')
    const subject = typeof path.at(-1) === 'number' ? `an entry of ${String(name)}` : String(name)
    const message = `${subject} wants ${wanted(here)}${butFound(value, here)}`
    return problem('wrong-setting', placeOf(path), message, `write ${repaired(path, value, here)}`)
  }

  function unknownSettings(path: Path, keys: readonly string[]): Problem[] {
    const known = settingsOf(schemaAt(schema, path))
    const problems = keys.slice(0, SHOWN).map((key) => {
      const place = { ...placeOf([...path, key]), column: path.join('.') || null, found: key }
      return problem('unknown-key', place, known, key, homesOf(key, schema))
    })
    const more = keys.length - SHOWN
    return more > 0 ? [...problems.slice(0, -1), withMore(problems.at(-1)!, more)] : problems
  }

  /** The settings that unknown names probably misspell: they need no second message that they are missing. */
  function misspeltSettings(issue: Issue): string[] {
    if (issue.code !== 'unrecognized_keys') return []
    const known = settingsOf(schemaAt(schema, issue.path))
    return issue.keys.slice(0, SHOWN).flatMap((key) => {
      const meant = nearestName(key, known)
      return meant === null ? [] : [[...issue.path, meant].join('.')]
    })
  }

  function missing(path: Path, here: z.ZodType | undefined): Problem {
    const place = { ...placeOf(path), found: null }
    const what = `the setting ${path.join('.')}`
    return problem('missing-value', place, what, here && `it, such as ${repaired(path, null, here)}`)
  }
}

/** Issues that say the same of several entries. */
const kindOf = ({ code, path }: Issue) =>
  `${code} ${path.map((step) => (typeof step === 'number' ? '*' : String(step))).join('.')}`

const withMore = (it: Problem, more: number): Problem => ({
  ...it,
  message: `${it.message.replace(/\.$/, '')} (and ${plural(more, 'more like this', 'more like this')})`,
})

function valueAt(values: Plain, path: Path): Plain | undefined {
  return path.reduce<Plain | undefined>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    return (value as Record<PropertyKey, Plain>)[step]
  }, values)
}

const formOfValue = (value: Plain): Form =>
  Array.isArray(value) ? 'list' : typeof value === 'object' ? 'mapping' : 'scalar'

/** What was found in place of what is wanted, where the quotation alone does not show it. */
function butFound(value: Plain, here: z.ZodType): string {
  if (value === null) return ', but nothing is written here'
  if (Array.isArray(value) && value.length === 0) return ', but this list is empty'
  const form = formOfValue(value)
  if (alternatives(here).some((one) => formOf(one) === form)) return ''
  return { list: ', but this is a list', mapping: ', but these are settings', scalar: '' }[form]
}
