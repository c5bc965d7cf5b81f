import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { CONSENT_PURPOSES, CONSENT_TEXTS, type ConsentPurpose, type ConsentSource } from '../../domain/privacy/consent'
import { userPerson } from '../compliance-log/log-entry'
import type { CommandContext } from '../context'
import { sealForPerson } from './seal-for-person'

/** Ticked and unticked boxes by purpose; one that was not shown is absent. */
export const ConsentInput = z.partialRecord(z.enum(CONSENT_PURPOSES), z.boolean())

interface Agreed {
  /** A user, or a guest by the hash of the cart's token. */
  readonly who: { readonly userId: string } | { readonly guestHash: string }
  readonly source: ConsentSource
  readonly consents: z.output<typeof ConsentInput>
}

/**
 * Writes down what somebody agreed to or took back, with the version of the text, address and device, and tells the log. A box that was left
 * empty is no withdrawal: it is written only where something was given before.
 */
export async function recordConsents(ctx: CommandContext, { who, source, consents }: Agreed): Promise<void> {
  const wishes = Object.entries(consents) as [ConsentPurpose, boolean][]
  if (wishes.length === 0) return
  const [userId, guestHash] = 'userId' in who ? [who.userId, null] : [null, who.guestHash]
  const standing = await ctx.rows<{ purpose: ConsentPurpose; given: boolean; version: string }>(sql`
    select distinct on (purpose) purpose, given, version from consents
    where ${userId ? sql`person_id = ${userId}` : sql`guest_hash = ${guestHash}`} order by purpose, at desc, id desc`)
  for (const [purpose, given] of wishes) {
    const { version } = CONSENT_TEXTS[purpose]
    const before = standing.find((each) => each.purpose === purpose)
    const changes = given ? !before?.given || before.version !== version : before?.given === true
    if (changes) await write(ctx, { purpose, given, version, source, userId, guestHash })
  }
}

interface Row {
  readonly purpose: ConsentPurpose
  readonly given: boolean
  readonly version: string
  readonly source: ConsentSource
  readonly userId: string | null
  readonly guestHash: string | null
}

async function write(ctx: CommandContext, { userId, guestHash, ...row }: Row): Promise<void> {
  const { purpose, given, version, source } = row
  const id = ctx.newId()
  const { ip, userAgent } = ctx.call
  const person = userId ? userPerson(userId) : `guest:${guestHash}`
  const { personal, personalKey } = await sealForPerson(ctx, person, { ip, userAgent }, id)
  await ctx.rows(sql`
    insert into consents (id, person_id, guest_hash, purpose, given, version, source, personal, personal_key, at)
    values (${id}, ${userId}, ${guestHash}, ${purpose}, ${given}, ${version}, ${source}, ${personal}, ${personalKey}, ${ctx.now})`)
  ctx.record({
    kind: 'privacy',
    name: given ? 'consent.given' : 'consent.withdrawn',
    outcome: 'done',
    subject: userId ? { kind: 'user', id: userId } : { kind: 'consent', id },
    facts: { consentId: id, purpose, version, source },
  })
}
