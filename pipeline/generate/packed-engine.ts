import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { FONT_FILES, SCRIPT_FONTS, scriptFontFile } from '../drawing/font-files.ts'
import { SUBSETTER } from '../drawing/subset-font.ts'
import { packagedFile, packagedPath } from '../host/packaged.ts'
import { contained } from '../page/engine/container.ts'
import { SCRIPT } from '../page/engine/crew.ts'
import { LICENCES } from '../page/engine/messages.ts'
import { licencesText } from './licences.ts'

const PROJECT = fileURLToPath(new URL('../../', import.meta.url))

/** The folders whose files come with the page, and single files. */
const FOLDERS = ['data/instruments', 'data/claims']
const FILES = ['package.json', 'data/reference/onet-interests.csv']

/** A script, and the paths of the files in it. */
interface Bundle {
  readonly script: Uint8Array
  readonly sources: readonly string[]
}

/** A script for browsers with everything that it imports. What differs from Node is named in package.json. */
export async function bundled(entry: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: PROJECT,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2024',
    charset: 'utf8',
    // The licences are in a file of their own.
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
    // Nothing in a browser is found by the address of its module.
    define: { 'import.meta.url': '""' },
  })
  return { script: outputFiles[0]!.contents, sources: Object.keys(metafile.inputs).sort() }
}

/**
 * The worker of the page with all that comes with it, as `crew` takes it. The same source, the same text.
 * @param others what is in the page besides, by paths: its licences come with the worker
 */
export async function packedEngine(others: readonly string[]): Promise<string> {
  const { script, sources } = await bundled('pipeline/page/engine/worker.ts')
  const packaged = packagedNames()
  const licences = licencesText(PROJECT, [...others, ...sources, ...packaged.map(packagedPath)])
  const files = new Map([
    [SCRIPT, script],
    [LICENCES, new TextEncoder().encode(licences)],
    ...ownFiles(),
    ...packaged.map((name) => [name, packagedFile(name)] as const),
  ])
  return gzipSync(contained(files), { level: 9 }).toString('base64')
}

function ownFiles(): readonly (readonly [string, Uint8Array])[] {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(PROJECT, folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `${folder}/${name}`),
  )
  return [...FILES, ...inFolders].map((path) => [path, readFileSync(join(PROJECT, path))] as const)
}

/** Files of packages that are no code. */
function packagedNames(): readonly string[] {
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
  const fonts = SCRIPT_FONTS.filter((font) => font.package in dependencies).flatMap((font) =>
    (['regular', 'semibold'] as const).flatMap((face) => scriptFontFile(font, face) ?? []),
  )
  return [SUBSETTER, ...Object.values(FONT_FILES), ...fonts]
}
