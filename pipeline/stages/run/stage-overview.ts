import { type Study, studySchema } from '../../study/study.ts'
import { PURPOSES, type Stage } from './stage.ts'

/** A study without outcomes: enough to ask every stage which tables it reads and writes. */
const ANY_STUDY: Study = {
  ...studySchema.parse({
    id: 'any',
    title: 'Any study',
    scales: {},
    outcomes: {},
    hypothesis: { index: 'c-index', outcome: 'any' },
  }),
  scales: {},
  inventory: undefined,
  placeOf: () => ({ file: 'study.yaml', line: null }),
}

/** The stages in order, with what each does, reads and writes. */
export function stageOverview(stages: readonly Stage[]): string {
  const described = stages.map((stage, i) => {
    const reads = stage.reads(ANY_STUDY).map(({ file }) => file)
    const writes = stage.writes(ANY_STUDY).map(({ file }) => file)
    if (stage.readsFilesOf)
      reads.unshift(stage.readsFilesOf === 'study' ? 'the files of the study' : 'figures/')
    if (stage.writesFiles) writes.push(stage.writesFiles)
    return [
      `${i + 1}  ${stage.name}: ${PURPOSES[stage.name]}`,
      `   reads   ${reads.join('  ')}`,
      `   writes  ${writes.join('  ')}`,
    ].join('\n')
  })
  return described.join('\n')
}
