import { PURPOSES, type Stage } from '../../stages/run/stage.ts'

/** A progress bar of the stages on a terminal; nothing if the output is not a terminal. */
export async function stageProgress(stages: number, quiet: boolean) {
  if (quiet || !process.stderr.isTTY) return { at: (_: Stage) => {}, end: () => {} }
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({ format: '{bar} {stage}', clearOnComplete: true, hideCursor: true })
  bar.start(stages, 0, { stage: '' })
  let started = 0
  return {
    at: ({ name }: Stage) => bar.update(started++, { stage: `${name}: ${PURPOSES[name]}` }),
    end: () => bar.stop(),
  }
}
