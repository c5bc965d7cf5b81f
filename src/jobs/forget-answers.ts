import { sql } from 'drizzle-orm'
import { REPLAY_HOURS } from '../commands/idempotency'
import { GUEST_PHONE_DAYS, KEPT_DAYS } from '../domain/phone-codes/code-terms'
import type { Job } from './job'

/** Removes answers too old to be replayed, carts that expired days ago, and a month later what imports of menus changed and codes by text. */
export const forgetAnswers: Job = {
  name: 'forget-answers',
  schedule: '0 17 * * * *',
  async run(app) {
    await app.db.rows(sql`delete from command_keys where created_at < now() - make_interval(hours => ${REPLAY_HOURS})`)
    await app.db.rows(sql`delete from carts where expires_at < ${new Date(app.clock.now().getTime() - 7 * 86_400_000)}`)
    // Nothing of the catalogue is kept for longer than an hour (`src/queries/catalog/changes.ts`).
    await app.db.rows(sql`delete from catalog_changes where at < now() - interval '2 hours'`)
    await app.db.rows(sql`delete from menu_imports where created_at < ${new Date(app.clock.now().getTime() - 30 * 86_400_000)}
      and status not in ('applying', 'undoing')`)
    const before = (days: number) => new Date(app.clock.real().getTime() - days * 86_400_000)
    await app.db.rows(sql`delete from phone_codes where created_at < ${before(KEPT_DAYS)}`)
    await app.db.rows(sql`delete from guest_phones where verified_at < ${before(GUEST_PHONE_DAYS)}`)
    await app.db.rows(sql`delete from schedule_slots where claimed_at < now() - interval '2 days'`)
  },
}
