import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder in which example-results.ts keeps the results of the example. */
    readonly temporaryExample: string
  }
}

/** A folder for the results of the example, for all test files of one run together. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'congruence-example-'))
  project.provide('temporaryExample', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
