/**
 * Calls `cleanUp` if the process is interrupted, and then ends the process by the same signal.
 * @returns a function that removes the handlers
 */
export function onInterrupt(cleanUp: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const end = (signal: NodeJS.Signals) => {
    cleanUp()
    removeHandlers()
    process.kill(process.pid, signal)
  }
  const removeHandlers = () => {
    for (const signal of signals) process.off(signal, end)
  }
  for (const signal of signals) process.on(signal, end)
  return removeHandlers
}
