import { readdirSync, readFileSync } from 'node:fs'

/** How often the processes are looked at, in milliseconds. */
const EVERY = 100

/**
 * The most bytes of memory that a process with a page has at once, of those that this one has started, from now until
 * it is asked. Looked at again and again: the system's own record of the highest value can lag behind.
 */
export function watchedMemory(): { highest(): number } {
  let most = 0
  const look = () => {
    most = Math.max(most, ...pageProcesses().map((pid) => 1024 * Math.max(...sizes(pid))))
  }
  look()
  const watch = setInterval(look, EVERY)
  return {
    highest() {
      clearInterval(watch)
      look()
      return most
    },
  }
}

/** The processes with a page that this one has started; those of a browser that are made in advance among them. */
function pageProcesses(): string[] {
  const own = new Map([[String(process.pid), true]])
  const isOwn = (pid: string): boolean => {
    const known = own.get(pid)
    if (known !== undefined) return known
    const parent = /^PPid:\s+(\d+)/m.exec(fields(pid, 'status'))?.[1] ?? '0'
    const found = parent !== '0' && isOwn(parent)
    own.set(pid, found)
    return found
  }
  return readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && /type=renderer|contentproc/.test(fields(pid, 'cmdline')) && isOwn(pid),
  )
}

/** Kilobytes now, and at most so far. */
const sizes = (pid: string): number[] =>
  [...fields(pid, 'status').matchAll(/^Vm(?:RSS|HWM):\s+(\d+)/gm)].map(([, size]) => Number(size))

/** A file of a process, empty if the process has ended. */
function fields(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
