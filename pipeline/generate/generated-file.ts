import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Writes a generated file of the repository or, with --check on the command line, only compares it; exit status 1 if it
 * differs.
 * @param path from the folder of the project
 * @param script the npm script that writes it
 */
export function generatedFile(path: string, content: string, script: string): void {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url))
  if (!process.argv.includes('--check')) {
    writeFileSync(file, content)
    return
  }
  if (readFileSync(file, 'utf8') === content) return
  console.error(`${path} is out of date. Run: npm run ${script}`)
  process.exitCode = 1
}
