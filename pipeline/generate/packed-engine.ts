import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { FONT_FILES, SCRIPT_FONTS, scriptFontFile } from '../drawing/font-files.ts'
import { SUBSETTER } from '../drawing/subset-font.ts'
import { packagedFile } from '../host/packaged.ts'
import { contained } from '../page/engine/container.ts'
import { SCRIPT } from '../page/engine/started-worker.ts'

const PROJECT = fileURLToPath(new URL('../../', import.meta.url))

/** The folders whose files come with the page, and single files. */
const FOLDERS = ['data/instruments', 'data/claims']
const FILES = ['package.json', 'data/reference/onet-interests.csv']

/** A script for browsers with everything that it imports. What differs from Node is named in package.json. */
export async function bundled(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2024',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    // Nothing in a browser is found by the address of its module.
    define: { 'import.meta.url': '""' },
  })
  return outputFiles[0]!.contents
}

/** The worker of the page with all that comes with it, as `startedWorker` takes it. The same source, the same text. */
export async function packedEngine(): Promise<string> {
  const script = await bundled('pipeline/page/engine/worker.ts')
  const files = new Map([[SCRIPT, script], ...shipment()])
  return gzipSync(contained(files), { level: 9 }).toString('base64')
}

function shipment(): readonly (readonly [string, Uint8Array])[] {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(PROJECT, folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `${folder}/${name}`),
  )
  const own = [...FILES, ...inFolders].map((path) => [path, readFileSync(join(PROJECT, path))] as const)
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
  const fonts = SCRIPT_FONTS.filter((font) => font.package in dependencies).flatMap((font) =>
    (['regular', 'semibold'] as const).flatMap((face) => scriptFontFile(font, face) ?? []),
  )
  const packaged = [SUBSETTER, ...Object.values(FONT_FILES), ...fonts]
  return [...own, ...packaged.map((name) => [name, packagedFile(name)] as const)]
}
