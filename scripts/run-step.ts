import { spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { childEnv } from '../src/env'

export interface StepOptions {
  env?: Record<string, string | undefined>
  /** Aborting ends the step's process. */
  signal?: AbortSignal
  /** A file for its output, which is then shown only when it fails; absent: straight to the terminal. */
  log?: string
}

/** Runs a Node program to its end. @throws Error when it fails, with the end of its output; AbortError once it is gone. */
export async function runStep(args: string[], { env, signal, log }: StepOptions = {}): Promise<void> {
  const file = log ? await open(log, 'w') : undefined
  const output = file?.fd ?? 'inherit'
  try {
    const child = spawn(process.execPath, args, { env: childEnv(env), stdio: ['ignore', output, output], signal })
    let failure: Error | undefined
    child.once('error', (error) => {
      failure = error
    })
    const result = await new Promise((resolve) => child.once('close', (code, killedBy) => resolve(code ?? killedBy)))
    if (failure) throw failure
    if (result !== 0)
      throw new Error(`node ${args.join(' ')} ended with ${result}.${log ? `\n${await logTail(log)}` : ''}`)
  } finally {
    await file?.close()
  }
}

/** The last lines of a log, for an error message. */
export async function logTail(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).trimEnd().split('\n').slice(-40).join('\n')
}
