/** The longest time, in milliseconds, for which the page does not answer. */
const SLICE = 12

/** Does tasks one after the other, and lets the page answer in between. A new call gives up the tasks of the one before. */
export function inSlices(): (tasks: readonly (() => void)[]) => void {
  let current = 0
  return (tasks) => {
    const own = ++current
    let next = 0
    const go = () => {
      const end = performance.now() + SLICE
      while (own === current && next < tasks.length && performance.now() < end) tasks[next++]!()
      if (own === current && next < tasks.length) setTimeout(go)
    }
    go()
  }
}
