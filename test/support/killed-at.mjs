/* Kills the process, as a power failure would, at its n-th step of writing: KILL_AT=n node --import this-file … */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const last = Number(process.env.KILL_AT)
let steps = 0
for (const name of ['openSync', 'linkSync', 'renameSync', 'rmSync']) {
  const original = fs[name]
  fs[name] = (path, ...others) => {
    if ([path, ...others].some((it) => String(it).includes('.congruence-tmp-')) && ++steps === last)
      process.kill(process.pid, 'SIGKILL')
    return original(path, ...others)
  }
}
syncBuiltinESMExports()
