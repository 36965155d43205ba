import { PURPOSES, type Stage } from './stage.ts'

const WIDTH = 100

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
      ...wrapped('   reads   ', reads),
      ...wrapped('   writes  ', writes),
    ].join('\n')
  })
  return described.join('\n')
}

/** The names in lines of at most WIDTH characters: `start` before the first line, as much room before the others. */
function wrapped(start: string, names: readonly string[]): string[] {
  const lines: string[][] = [[]]
  for (const name of names) {
    const length = start.length + [...lines.at(-1)!, name].join('  ').length
    if (length > WIDTH && lines.at(-1)!.length > 0) lines.push([])
    lines.at(-1)!.push(name)
  }
  return lines.map((line, i) => `${i === 0 ? start : ' '.repeat(start.length)}${line.join('  ')}`)
}
