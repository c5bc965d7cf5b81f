import { type SQL, sql } from 'drizzle-orm'

/**
 * What a document that somebody looked at says of a person, as of a moment: `VerifiedIdentity` as JSON, or null. The one place of the rules
 * that knows where identities are kept. The sealed date of birth stays sealed: `over_18` and `over_21` are kept true by the day on which they
 * become so (`identity.come-of-age`), and any other age is taken for the next of these.
 * @param options.past of a moment that is long gone: what counted then may have ended since
 */
export function verifiedIdentity(person: SQL, at: SQL, { past = false } = {}): SQL {
  return sql`(
    select jsonb_build_object('bornOn', null, 'over18', i.over_18, 'over21', i.over_21, 'approvedAt', i.decided_at, 'validUntil', i.valid_until)
    from identity_checks i where i.person_id = ${person} and i.type in ('age', 'alcohol')
      and i.status ${past ? sql`in ('approved', 'expired')` : sql`= 'approved'`} and i.decided_at <= ${at} and i.over_18 is not null
    order by i.decided_at desc limit 1)`
}
