import type { Access, CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import { holdRow } from '../hooks/hold-row'
import { type LockedFields, refuseLockedFields } from '../hooks/locked-fields'
import { noteChange, noteDeletion } from '../hooks/note-changes'
import { refuseJoinFilters } from '../hooks/refuse-join-filters'
import { nobody } from '../src/access/predicates'
import { WaybillError } from '../src/domain/errors'
import { withTimeCells } from '../src/fields/time-cells'
import { showLockedFields } from './show-locked-fields'

type Verb = 'read' | 'create' | 'update' | 'delete'

/** A collection says who may do what, each verb by name: Payload's own default would be "any signed-in user". */
export type CollectionDefinition = Omit<CollectionConfig, 'access'> & {
  access: Record<Verb, Access> & Pick<NonNullable<CollectionConfig['access']>, 'admin'>
  /** Fields that not everybody who may update a row may write: refused by the API, read-only in the panel. */
  locked?: LockedFields
  /** What is held before a row that is about to be written. */
  holdFirst?: CollectionBeforeOperationHook
}

/** `api.md`: at most 200 documents a page, whatever is asked. */
const MAX_PAGE = 200
const MAX_DEPTH = 2

const capReads: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || req.payloadAPI === 'local') return args
  const { limit, depth, sort, joins } = args as { limit?: number; depth?: number; sort?: unknown; joins?: object }
  const sorts = [sort, ...Object.values(joins ?? {}).map((join: unknown) => Object(join).sort)].flat()
  // Payload asks nobody's leave to sort by a field behind a relationship, and an order tells what the fields do not.
  if (sorts.some((path) => /\.|__/.test(String(path ?? '')))) throw new WaybillError('validation_failed')
  return { ...args, limit: limit && limit > 0 ? Math.min(limit, MAX_PAGE) : 25, depth: Math.min(depth ?? 0, MAX_DEPTH) }
}

/** Payload takes any JSON for a document, and fails on what is none. */
const refuseNoDocument: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { data } = args as { data?: unknown }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new WaybillError('validation_failed')
  return args
}

/**
 * What nobody may do is refused before anything is looked up, so that the answer says nothing about rows: rows of commands are
 * `field_locked`, anything else `forbidden`.
 */
function refuseUngranted(access: CollectionDefinition['access']): CollectionBeforeOperationHook {
  const commandOwned = access.create === nobody && access.update === nobody && access.delete === nobody
  return ({ args, operation, req }) => {
    // No collection keeps versions, and Payload would look for them in a table that is not there.
    if (operation === 'restoreVersion') throw new WaybillError(commandOwned ? 'field_locked' : 'forbidden')
    const verb = operation === 'create' || operation === 'update' || operation === 'delete' ? operation : undefined
    if (!verb || access[verb] !== nobody || req.payloadAPI === 'local') return args
    throw new WaybillError(commandOwned ? 'field_locked' : 'forbidden')
  }
}

/** Of every list: its views and what an empty one says above the rows, their number below. */
const LIST_COMPONENTS = {
  beforeListTable: ['/src/admin/lists/ListTop#ListTop'],
  afterListTable: ['/src/admin/lists/ListFoot#ListFoot'],
}

/**
 * The one way to declare a collection: denied unless granted, pages capped, GraphQL for reading only, no duplicates and no bulk writes.
 */
export function defineCollection({
  access,
  hooks,
  admin,
  locked = {},
  holdFirst,
  fields,
  ...rest
}: CollectionDefinition): CollectionConfig {
  return {
    graphQL: { disableMutations: true },
    disableDuplicate: true,
    disableBulkEdit: true,
    disableBulkDelete: true,
    lockDocuments: false,
    ...rest,
    admin: {
      enableListViewSelectAPI: true,
      // For who writes programs there is the API's own document; to a restaurant's owner a tab of JSON says nothing.
      hideAPIURL: true,
      pagination: { defaultLimit: 25, limits: [25, 50, 100, 200] },
      ...admin,
      components: { ...LIST_COMPONENTS, ...admin?.components },
    },
    access: { admin: () => false, readVersions: nobody, unlock: nobody, ...access },
    fields: withTimeCells(showLockedFields(fields, locked), { timestamps: rest.timestamps !== false }),
    hooks: {
      ...hooks,
      afterChange: [noteChange, ...(hooks?.afterChange ?? [])],
      afterDelete: [noteDeletion, ...(hooks?.afterDelete ?? [])],
      beforeOperation: [
        refuseUngranted(access),
        refuseNoDocument,
        capReads,
        refuseJoinFilters,
        refuseLockedFields(locked),
        ...(holdFirst ? [holdFirst] : []),
        holdRow,
        ...(hooks?.beforeOperation ?? []),
      ],
    },
  }
}

/** Rows that only commands write (`foundations.md` §3): generated writes are refused to everybody. */
export const COMMAND_OWNED = { create: nobody, update: nobody, delete: nobody } as const
