import { sql } from 'drizzle-orm'
import type { FieldHook } from 'payload'
import { boundApp } from '../../src/commands/app'
import { openColumn, sealText } from '../../src/commands/sealed-text'
import { SEALED } from '../../src/domain/privacy/sealed-columns'
import { sqlOf } from '../sql-of'

/** A new row has no id to be sealed for yet: its day waits here. */
const WAITING = 'date of birth'

const sealed = (id: string, day: string) => sealText(boundApp().vault, SEALED.toldBirth.about(id), day)

/** What a form writes is stored sealed (SEC-6). */
export const sealBirth: FieldHook = ({ value, operation, originalDoc, req }) => {
  if (!value) return value
  if (operation === 'update') return sealed(originalDoc.id, value)
  req.context[WAITING] = value
  return null
}

/** Of a new row, once it has its id; in the same transaction. */
export const sealNewBirth: FieldHook = async ({ value, operation, originalDoc, req }) => {
  const day = req.context[WAITING]
  if (operation !== 'create' || typeof day !== 'string') return value
  delete req.context[WAITING]
  const { rows } = await sqlOf(req)
  await rows(sql`update users set date_of_birth = ${sealed(originalDoc.id, day)} where id = ${originalDoc.id}`)
  return day
}

/** Whoever may read it reads the day. One that no key opens is told to nobody, and is not written over: its key may come back onto the ring. */
export const openBirth: FieldHook = ({ value, originalDoc, siblingData }) => {
  if (!value || !originalDoc?.id) return value
  const { vault, logger } = boundApp()
  try {
    return openColumn(vault, SEALED.toldBirth, originalDoc.id, value)
  } catch (error) {
    logger.error({ userId: originalDoc.id, err: error }, 'a date of birth does not open')
    delete siblingData.dateOfBirth
    return undefined
  }
}
