import { listed } from '../../document/document.ts'
import { plural } from '../../sentences/plural.ts'
import { printableLines } from '../../sentences/printable.ts'
import type { Difference, DifferingPlace } from './difference.ts'
import type { Verification } from './verify.ts'

/** The most files whose places are told, and the most places of each. */
const FILES = 40
const PLACES = 5

const KINDS: Readonly<Record<Exclude<Difference['kind'], 'changed'>, string>> = {
  missing: 'missing',
  foreign: 'no run has written this file',
  link: 'a link or a device in place of a file',
}

/** What was found of a folder of results, in words. */
export function verificationText(it: Verification): string {
  const told = it.differences.slice(0, FILES).flatMap(differenceLines)
  const untold = it.differences.length - FILES
  const parts = [
    [
      ...told,
      ...(untold > 0 ? [`… and ${plural(untold, 'more file')}; --format json names all of them.`] : []),
    ],
    [verdict(it), ...claimLines(it)],
    it.otherInputs.length > 0 ? [otherInputs(it)] : [],
    it.suspects.length > 0 ? [suspicion(it.suspects)] : [],
    it.unchecked.length > 0
      ? [
          'Could not be checked without the data:',
          ...it.unchecked.map((what) => `  - ${what}`),
          'With the data: add --study and the path of study.yaml.',
        ]
      : [],
    it.remedy === null
      ? []
      : [
          `For the files as ${it.study === null ? 'they follow from these tables' : 'they should be'}: ${it.remedy}`,
        ],
  ]
  return printableLines(
    parts
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
  )
}

/** What became of the printed numbers. */
function claimLines({ claims }: Verification): string[] {
  if (claims === null) return []
  const { traced, derived, broken } = claims
  const all = `${plural(traced, 'printed number was', 'printed numbers were')} looked up in ${traced === 1 ? 'its cell' : 'their cells'}; ${plural(derived, 'other is', 'others are')} worked out from several (claims.json).`
  if (broken.length === 0) return [`${all} All are as the cells have them.`]
  const shown = broken
    .slice(0, PLACES)
    .map(({ printed, from, wrong }) => `  ${printed}, from ${from}: ${wrong}`)
  const untold = broken.length - shown.length
  return [
    `${all} ${plural(broken.length, 'is', 'are')} not as claimed:`,
    ...shown,
    ...(untold > 0 ? [`  … and ${untold} more; --format json names all of them.`] : []),
  ]
}

/** The same for programs. */
export function verificationJson(it: Verification): string {
  return printableLines(JSON.stringify({ identical: it.differences.length === 0, ...it }, null, 2))
}

function verdict({ folder, study, compared, differences, madeOn }: Verification): string {
  const from =
    study === null
      ? 'remade from the tables and the plan in the folder'
      : `recomputed from ${study} and its data`
  const node =
    madeOn === null ? '' : ` provenance.json names Node.js ${madeOn}, and this is ${process.versions.node}.`
  if (differences.length === 0)
    return `${folder}: identical. ${plural(compared, 'file')} ${from} ${compared === 1 ? 'is' : 'are'} the same, byte for byte.${node}`
  const how =
    compared === 0
      ? 'What follows from the plan and the tables of the data was not remade, since these are not as they were; the other files were compared with their fingerprints.'
      : `${plural(compared, 'file was', 'files were')} ${from}.`
  return `${folder}: not identical. ${plural(differences.length, 'file differs', 'files differ')}. ${how}${node}`
}

const otherInputs = ({ study, otherInputs }: Verification) =>
  `By the fingerprints in provenance.json the results were made with ${listed(otherInputs.map((it) => (it === 'plan' ? `another plan than that of ${study}` : 'other data')))}.`

const suspicion = (files: readonly string[]) =>
  `Several files do not follow from what was taken as it is. Either they were changed, or one of these was, together with its fingerprints: ${listed(files)}.`

function differenceLines({ file, title, kind, note, places, more }: Difference): string[] {
  const shown = places.slice(0, PLACES)
  const untold = places.length - shown.length + more
  const name = title === null ? file : `${file} (${title})`
  const what = kind === 'changed' ? note : KINDS[kind]
  return [
    what === null ? `${name} differs:` : `${name}: ${what}${shown.length > 0 ? ':' : ''}`,
    ...shown.flatMap(placeLines),
    ...(untold > 0 ? [`  … in ${plural(untold, 'more place')}`] : []),
  ]
}

function placeLines({ where, found, expected }: DifferingPlace): string[] {
  const is = found === null ? 'nothing' : JSON.stringify(found)
  const should = expected === null ? 'nothing' : JSON.stringify(expected)
  const isShort = is.length + should.length + (where?.length ?? 0) < 90
  if (isShort) return [`  ${where === null ? '' : `${where}: `}${is}, and should be ${should}`]
  return [...(where === null ? [] : [`  ${where}`]), `  is:        ${is}`, `  should be: ${should}`]
}
