/** A progress bar on a terminal; nothing if standard error is not a terminal. */
export async function computeProgress(bytes: number | null) {
  if (!process.stderr.isTTY) return { at: (_bytes: number, _pairs: number) => {}, end: () => {} }
  const { SingleBar } = await import('cli-progress')
  const format = bytes === null ? '{pairs} pairs' : '{bar} {percentage}%  {pairs} pairs  {eta_formatted} left'
  const bar = new SingleBar({ format, clearOnComplete: true, hideCursor: true })
  bar.start(bytes ?? 0, 0, { pairs: 0 })
  return {
    at: (done: number, pairs: number) => bar.update(done, { pairs: pairs.toLocaleString('en-US') }),
    end: () => bar.stop(),
  }
}
