import { PURPOSES, type Stage } from './stage.ts'

/** The stages in order, with what each does, reads and writes. */
export function stageOverview(stages: readonly Stage[]): string {
  const described = stages.map((stage, i) => {
    const reads = stage.reads.map(({ file }) => file)
    const writes = stage.writes.map(({ file }) => file)
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
