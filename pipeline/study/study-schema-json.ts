import { z } from 'zod'
import { studySchema } from './study.ts'

/** data/study.schema.json: what study.yaml may say, for editors. Generated from the one schema; a test keeps it so. */
export function studySchemaJson(): string {
  const schema = z.toJSONSchema(studySchema, { io: 'input' })
  const titled = { title: 'study.yaml of a congruence study', ...schema }
  return `${JSON.stringify(titled, null, 2)}\n`
}
