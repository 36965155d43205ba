import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writtenRecipes } from './written.ts'

/*
 * node test/recipes/write.ts
 * Writes the data files in data/recipes anew; a test shows that they are what this program makes.
 */

const FOLDER = join(import.meta.dirname, '../../data/recipes')

for (const [recipe, files] of Object.entries(writtenRecipes())) {
  mkdirSync(join(FOLDER, recipe), { recursive: true })
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(FOLDER, recipe, file), bytes)
}
