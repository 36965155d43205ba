import { z } from 'zod'
import { ANALYSES } from '../analyses/analyses.ts'
import { wholeSchema } from '../study/read-study.ts'
import { generatedFile } from './generated-file.ts'

/** data/study.schema.json: what study.yaml may say, for editors. Run: npm run schema */
export function studySchemaJson(): string {
  const schema = z.toJSONSchema(wholeSchema(ANALYSES), { io: 'input' })
  const titled = { title: 'study.yaml of a congruence study', ...schema }
  return `${JSON.stringify(titled, null, 2)}\n`
}

if (import.meta.main) generatedFile('data/study.schema.json', studySchemaJson(), 'schema')
