import { type SQL, sql } from 'drizzle-orm'
import type { App } from '../commands/app'
import { type Call, systemCall } from '../commands/context'
import { expireCheck, remindOfCheck } from '../commands/identity-checks/expire-check'
import { forgetCheck } from '../commands/identity-checks/forget-check'
import { runCheck } from '../commands/identity-checks/run-check'
import { RECHECK_DAYS } from '../commands/identity-checks/start-check'
import type { IdentityProvider } from '../domain/identity-checks/providers'
import type { Job } from './job'

/** More than these in one look would hold up the worker; the next comes in ten seconds. */
const MOST = 100

interface Due {
  id: string
  provider: IdentityProvider
  reference: string | null
}

/**
 * Checks that nobody brings on: calls whose answer was lost, results that no webhook told of, those that end, papers that were kept long enough.
 * It looks at what is due and not at single jobs, so nothing is lost whoever was killed.
 */
export const sweepIdentity: Job = {
  name: 'sweep-identity',
  schedule: '*/10 * * * * *',
  async run(app) {
    const call = systemCall(app, 'sweep-identity')
    const now = app.clock.now()
    const soon = new Date(now.getTime() + RECHECK_DAYS * 86_400_000)
    const failures: unknown[] = []
    const each = async (which: SQL, work: (due: Due) => Promise<unknown>) => {
      const due = await app.db.rows<Due>(
        sql`select id, provider, reference from identity_checks where ${which} limit ${MOST}`,
      )
      // One that cannot be brought on holds nobody else up; the job fails at its end, is seen and tried again.
      for (const one of due) await work(one).catch((error) => failures.push(error))
    }
    await each(sql`due_at <= ${app.clock.real()} order by due_at`, ({ id }) => runCheck(call, id))
    await each(sql`status = 'approved' and valid_until <= ${now} order by valid_until`, ({ id }) =>
      expireCheck(call, { checkId: id }),
    )
    await each(
      sql`status = 'approved' and reminded_at is null and valid_until <= ${soon} order by valid_until`,
      ({ id }) => remindOfCheck(call, { checkId: id }),
    )
    await each(sql`forget_at <= ${now} order by forget_at`, (due) => forget(app, call, due))
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} identity checks were not brought on`)
  },
}

async function forget(app: App, call: Call, { id, provider, reference }: Due): Promise<void> {
  const keeper = provider === 'manual' ? undefined : app.identity.find(({ name }) => name === provider)
  const told = keeper && reference ? await keeper.redact(reference) : null
  const everywhere = told === null || told.outcome === 'accepted'
  if (!everywhere)
    app.logger.warn({ checkId: id, provider, outcome: told.outcome }, 'a provider did not forget a check')
  await forgetCheck(call, { checkId: id, everywhere })
}
