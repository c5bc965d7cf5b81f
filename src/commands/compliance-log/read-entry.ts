import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { namesOf } from './names-of'
import { sealOf } from './read-log'
import { RECORD_COLUMNS, type RecordRow, readRecord } from './record-row'

type Row = RecordRow & {
  mac: string | null
  macKey: string | null
  leaf: string | null
  batch: number | null
  sealedAt: Date | null
  root: string | null
  wrapped: string | null
}

/**
 * One record, whole: its personal values too, while their key exists. Who read it stands in the log.
 * @throws WaybillError `not_found`
 */
export const readEntry = command(
  'log.read_entry',
  z.object({ id: z.uuid() }),
  async (ctx, { id }) => {
    const row = await ctx.row<Row>(sql`
      select ${RECORD_COLUMNS}, r.mac, r.mac_key as "macKey", l.hash as leaf, l.batch, b.sealed_at as "sealedAt", b.root, k.wrapped
      from compliance_log r left join compliance_leaves l on l.record_id = r.id left join compliance_batches b on b.seq = l.batch
        left join person_keys k on k.id = r.personal_key
      where r.id = ${id}`)
    if (!row) throw new WaybillError('not_found')
    ctx.record({ kind: 'access', outcome: 'done', subject: { kind: 'log_entry', id } })
    const { logSeals, personKeys } = ctx.call.app
    const { mac, macKey, leaf, batch, sealedAt, root, wrapped, ...stored } = row
    const { personal, personalKey, ...record } = readRecord(stored)
    const readable = personal && personalKey && wrapped
    const nameOf = await namesOf(ctx, [record], ctx.locale)
    return {
      ...record,
      ...nameOf(record),
      personal: readable
        ? (JSON.parse(personKeys.open({ id: personalKey, wrapped }, personal, id)) as Record<string, unknown>)
        : null,
      /** Its key was destroyed: nobody reads it any more. */
      erased: personal !== null && !wrapped,
      seal: sealOf({ ...stored, mac, macKey, leaf }, logSeals),
      leaf,
      batch: batch === null ? null : { seq: batch, root: root ?? '', sealedAt: sealedAt?.toISOString() ?? '' },
    }
  },
  { audit: false, keyed: false },
)
