import { randomInt } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { run, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { App } from '../commands/app'
import { hearPoolErrors } from '../database/open-database'
import type { WaybillEvent } from '../events/event-map'
import { jobs } from '../jobs'
import { subscribers } from '../subscribers'
import { taskOf } from '../subscribers/subscriber'
import { watchForDeadWorkers } from './dead-workers'
import { queueLogger } from './queue-logger'
import { startSchedules } from './schedules'

const CONCURRENCY = 8

export interface RunningWorker {
  /** Lets jobs in hand finish, then lets go of everything. */
  stop(): Promise<void>
}

/** Runs subscribers and jobs from the queue. Its worker id carries the process, so that a kill can be told from a long job. */
export async function startWorker(app: App, workerUrl: string): Promise<RunningWorker> {
  const pool = hearPoolErrors(new pg.Pool({ connectionString: workerUrl, max: CONCURRENCY + 3 }), app.logger, 'worker')
  const processKey = randomInt(1, 2 ** 31)
  const watch = await watchForDeadWorkers(pool, processKey, app.logger)
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => {
    workerPool.id = watch.workerId
  })
  const runner = await run({
    pgPool: pool,
    taskList: taskList(app),
    concurrency: CONCURRENCY,
    pollInterval: 500,
    noHandleSignals: true,
    events,
    logger: queueLogger(app),
  })
  const schedules = startSchedules(app)
  return {
    async stop() {
      schedules.stop()
      await runner.stop()
      await watch.stop()
      await pool.end()
    },
  }
}

function taskList(app: App): TaskList {
  const tasks: TaskList = {}
  for (const subscriber of subscribers) {
    tasks[taskOf(subscriber.name)] = (payload) => subscriber.handle(app, payload as WaybillEvent)
  }
  for (const job of jobs) tasks[job.name] = (payload) => job.run(app, payload)
  return tasks
}
