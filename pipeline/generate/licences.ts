import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Notices of what this project has from others without a package. */
const NOTICES = ['pipeline/page/engine/math/NOTICE.txt']

/**
 * The licences of this project and of every package of which it passes on something, as one text: packages with the same
 * licence together.
 * @param files what is passed on, by paths from the folder of the project or in full; those of the project itself do not count
 * @throws Error if a package says nothing of its licence
 */
export function licencesText(project: string, files: readonly string[]): string {
  const packages = new Set(files.map((file) => packageOf(resolve(project, file))).filter((it) => it !== null))
  const named = [...packages].map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { name: `${name} ${version}`, text: licenceIn(folder) }
  })
  const own = { name: 'personality-congruence', text: textOf(join(project, 'LICENSE')) }
  const notices = NOTICES.map((path) => textOf(join(project, path)))
  const byText = Map.groupBy([own, ...named.sort((a, b) => (a.name < b.name ? -1 : 1))], ({ text }) => text)
  const parts = [...byText].map(([text, all]) => {
    const names = [...new Set(all.map(({ name }) => name))]
    return `${names.join(', ')}\n\n${text}`
  })
  return [...parts, ...notices].join(`\n\n${'-'.repeat(80)}\n\n`)
}

/** The folder of the package that a file belongs to; null for files of the project. */
function packageOf(file: string): string | null {
  if (!file.includes('/node_modules/')) return null
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    // Folders of a package may have a manifest of their own, which only says how their modules are written.
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version !== undefined)
      return folder
  }
}

function licenceIn(folder: string): string {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice|ofl)/i.test(name))
  if (names.length > 0)
    return names
      .sort()
      .map((name) => textOf(join(folder, name)))
      .join('\n\n')
  const { name, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (typeof license !== 'string') throw new Error(`${name} says nothing of its licence`)
  const by = typeof author === 'string' ? author : author?.name
  return `Licence: ${license}${by === undefined ? '' : `. Author: ${by}`}`
}

const textOf = (path: string) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim()
