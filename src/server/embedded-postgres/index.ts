import { choosePort, rememberPort } from './choose-port'
import { type Cluster, initCluster } from './init-cluster'
import { launchPostgres, logTail } from './launch-postgres'
import { choosePlace, type Place } from './place'
import { findPostmaster, type Postmaster, stopPostmaster } from './postmaster'
import { waitUntilReady } from './wait-until-ready'

export interface EmbeddedPostgresOptions {
  /** A folder of its own, made when absent: data, log, port and superuser password live there. */
  directory: string
  /** 0 or absent: a free one is chosen and kept for the next start. A server found running keeps the port it has. */
  port?: number
  /** False: no fsync and the like. For tests. */
  durable?: boolean
  /** Default 100. */
  maxConnections?: number
}

export interface EmbeddedPostgres {
  port: number
  /** As `postgres`, to the database `postgres`. Holds the password: do not log it. */
  superuserUrl: string
  /** It was running already, left by a process that was killed. */
  adopted: boolean
  /** Fast shutdown; resolves when the server is gone. Calling it twice is fine. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL on this directory, or adopts the server that a killed process left there. Safe to call from two processes
 * at once: PostgreSQL's own lock lets one server in, and both callers end up with it.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = await choosePlace(options.directory)
  const cluster = await initCluster(place)
  // A second try is for a server that was just shutting down, a lost race, or a port that was taken in between.
  for (let attempt = 1; ; attempt++) {
    const running = await findPostmaster(cluster.data)
    const server = running ? await adopt(cluster, running) : await start(place, cluster, options)
    if (server) return server
    if (attempt === 5) throw new Error(`PostgreSQL does not start:\n${await logTail(place.directory)}`)
  }
}

async function adopt(cluster: Cluster, postmaster: Postmaster): Promise<EmbeddedPostgres | null> {
  const isGone = async () => (await findPostmaster(cluster.data))?.pid !== postmaster.pid
  if (!(await waitUntilReady(urlOf(cluster, postmaster.port), cluster.data, isGone))) return null
  return handle(cluster, postmaster, true)
}

async function start(
  place: Place,
  cluster: Cluster,
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres | null> {
  const port = await choosePort(place.directory, options.port)
  const { maxConnections = 100, durable = true } = options
  const server = await launchPostgres(place, cluster.data, { port, maxConnections, durable })
  const isGone = async () => server.exitCode !== null || server.signalCode !== null
  if (!server.pid || !(await waitUntilReady(urlOf(cluster, port), cluster.data, isGone))) return null
  await rememberPort(place.directory, port)
  return handle(cluster, { pid: server.pid, port }, false)
}

function handle(cluster: Cluster, postmaster: Postmaster, adopted: boolean): EmbeddedPostgres {
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= stopPostmaster(postmaster, cluster.data)
    return stopping
  }
  return { port: postmaster.port, superuserUrl: urlOf(cluster, postmaster.port), adopted, stop }
}

const urlOf = ({ password }: Cluster, port: number): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
