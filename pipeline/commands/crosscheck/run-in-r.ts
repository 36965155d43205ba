import { spawn } from 'node:child_process'

/** Whether R agrees; `differs` also where R lacks a package, which the script says itself. */
export type Outcome = 'agrees' | 'differs' | 'no-r'

/** Runs a script on a folder of results; what it prints is printed. */
export function runInR(script: string, folder: string, all: boolean): Promise<Outcome> {
  const words = ['--vanilla', script, folder, ...(all ? ['--all'] : [])]
  return new Promise((resolve, reject) => {
    const r = spawn('Rscript', words, { stdio: 'inherit' })
    r.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve('no-r') : reject(error),
    )
    r.on('exit', (status) => resolve(status === 0 ? 'agrees' : 'differs'))
  })
}
