/**
 * Tidies up when the person interrupts, and then ends as interrupted programs do.
 * @returns what takes the provision back once there is nothing to tidy up
 */
export function onInterrupt(tidy: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const end = (signal: NodeJS.Signals) => {
    tidy()
    forget()
    process.kill(process.pid, signal)
  }
  const forget = () => {
    for (const signal of signals) process.off(signal, end)
  }
  for (const signal of signals) process.on(signal, end)
  return forget
}
