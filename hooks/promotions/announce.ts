import type { CollectionAfterChangeHook } from 'payload'
import { askAnnouncement } from '../../src/commands/promotions/announce-promotions'
import { sqlOf } from '../sql-of'

/**
 * What is saved is announced as soon as it is committed, and not only when the clock has it looked at. By a job, because the promotion's
 * words and places are stored after its row, and only a command can announce.
 */
export const announce: CollectionAfterChangeHook = async ({ doc, req }) => {
  await askAnnouncement(await sqlOf(req))
  return doc
}
