import { type ChildProcess, spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { childEnv } from '../src/env'
import { logTail } from './run-step'

export interface ServerOptions {
  port: number
  env: Record<string, string | undefined>
  log: string
  /** Called at every start: whoever comes after a kill can find the server by its id. */
  started(pid: number): Promise<void>
}

export interface ServerProcess {
  /** Resolves once `/ready` says so. */
  ready: Promise<void>
  /** Rejects when the server keeps dying; resolves after `stop`. */
  ended: Promise<void>
  /** SIGTERM, so that it finishes what it is doing; SIGKILL if that takes half a minute. */
  stop(): Promise<void>
}

/** A server that dies before it has lived this long has not recovered. */
const PROVEN_MS = 60_000
const MAX_FAILURES = 5

/** Runs `dist/server.mjs` and starts it again whenever it dies without being asked to. */
export function superviseServer(options: ServerOptions): ServerProcess {
  const stopping = new AbortController()
  let child: ChildProcess | undefined

  async function supervise(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; ) {
      const birth = Date.now()
      child = await spawnServer(options)
      // The stop may have come while it was being born.
      if (stopping.signal.aborted) child.kill('SIGTERM')
      const result = await exitOf(child)
      if (stopping.signal.aborted) return
      failures = Date.now() - birth > PROVEN_MS ? 1 : failures + 1
      if (failures >= MAX_FAILURES)
        throw new Error(`The server keeps dying (${result}).\n${await logTail(options.log)}`)
      console.error(`The server ended unexpectedly (${result}): starting it again.`)
      await pause(500 * 2 ** (failures - 1), undefined, { signal: stopping.signal }).catch(ignoreAbort)
    }
  }

  async function stop(): Promise<void> {
    stopping.abort()
    const hard = setTimeout(() => child?.kill('SIGKILL'), 30_000)
    child?.kill('SIGTERM')
    await ended.catch(() => undefined /* whoever awaits `ended` reports it */)
    clearTimeout(hard)
  }

  const ended = supervise()
  return { ready: Promise.race([waitUntilReady(options.port, stopping.signal), ended]), ended, stop }
}

async function spawnServer({ env, log, started }: ServerOptions): Promise<ChildProcess> {
  const file = await open(log, 'a')
  try {
    const child = spawn(process.execPath, ['-C', 'production', 'dist/server.mjs'], {
      env: childEnv(env),
      stdio: ['ignore', file.fd, file.fd],
      // A process group of its own: Ctrl-C reaches this script alone, which stops things in order.
      detached: true,
    })
    if (child.pid) await started(child.pid)
    return child
  } finally {
    await file.close()
  }
}

function exitOf(child: ChildProcess): Promise<string> {
  if (child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve(String(child.exitCode ?? child.signalCode))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(String(code ?? signal)))
  })
}

async function waitUntilReady(port: number, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + 120_000
  while (!signal.aborted) {
    const status = await readiness(port)
    if (status === 'ready') return
    if (Date.now() > deadline) throw new Error(`The server is not ready after two minutes: ${status}`)
    await pause(100, undefined, { signal }).catch(ignoreAbort)
  }
}

/** `ready`, or why not. */
async function readiness(port: number): Promise<string> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/ready`, { signal: AbortSignal.timeout(5000) })
    return response.ok ? 'ready' : `/ready answers ${response.status} ${await response.text()}`
  } catch (error) {
    return `/ready does not answer (${error instanceof Error ? error.message : error})`
  }
}

function ignoreAbort(error: Error): void {
  if (error.name !== 'AbortError') throw error
}
