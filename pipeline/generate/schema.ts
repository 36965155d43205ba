import { z } from 'zod'
import { ANALYSES } from '../analyses/analyses.ts'
import { wholeSchema } from '../study/read-study.ts'
import { generatedFile } from './generated-file.ts'

/** data/study.schema.json: what study.yaml may say, for editors. Run: npm run schema */
export function studySchemaJson(): string {
  const schema = z.toJSONSchema(wholeSchema(ANALYSES), { io: 'input', override: wordsAsTyped })
  const titled = { title: 'study.yaml of a congruence study', ...schema }
  return `${JSON.stringify(titled, null, 2)}\n`
}

/** Words need no quotation marks: 01 and true are read as they are typed, though editors take them for other kinds. */
function wordsAsTyped({
  jsonSchema,
}: {
  jsonSchema: { type?: unknown; pattern?: unknown; enum?: unknown }
}): void {
  const isWord =
    jsonSchema.type === 'string' && jsonSchema.pattern === undefined && jsonSchema.enum === undefined
  if (isWord) jsonSchema.type = ['string', 'number', 'boolean', 'null']
}

if (import.meta.main) generatedFile('data/study.schema.json', studySchemaJson(), 'schema')
