import type { Endpoint } from 'payload'
import { z } from 'zod'
import type { Call } from '../../src/commands/context'
import { applyImport, undoImport } from '../../src/commands/menu-imports/apply-import'
import { checkImport } from '../../src/commands/menu-imports/check-import'
import { discardImport } from '../../src/commands/menu-imports/discard-import'
import { assertRuns } from '../../src/commands/restaurants/own-restaurant'
import { WaybillError } from '../../src/domain/errors'
import { only } from '../../src/http/access'
import { tellProblem } from '../../src/http/import-messages'
import { IdParam } from '../../src/http/params'
import { readMenuFiles } from '../../src/http/read-menu-files'
import { route } from '../../src/http/route'
import { all } from '../../src/http/shapes'
import { CHANGE_FILTERS, findChanges, findImport, findImports } from '../../src/queries/menu-imports'
import { MenuChanges, MenuImport, MenuImportHead, StartedImport } from './answers'

const kitchen = only('owner', 'staff', 'admin')

/** @throws WaybillError `not_found`, also for whoever works elsewhere */
async function view(call: Call, id: string) {
  const found = await findImport(call.app.db, id)
  if (!found) throw new WaybillError('not_found')
  assertRuns(call.actor, found.restaurantId)
  return { ...found, problems: found.problems.map((each) => tellProblem(each, call.locale)) }
}

/** Of a restaurant: `/api/restaurants/:id/menu-imports`. */
export const restaurantImportEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/menu-imports',
    summary: 'Have files for a menu checked, in the background: what they would change, and what is wrong with them',
    answer: MenuImport,
    status: 201,
    access: kitchen,
    params: IdParam,
    async handle({ call, params, req }) {
      assertRuns(call.actor, params.id)
      const { importId } = await checkImport(call, { restaurantId: params.id, ...(await readMenuFiles(req)) })
      return view(call, importId)
    },
  }),
  route({
    method: 'get',
    path: '/:id/menu-imports',
    summary: 'List a restaurant’s latest imports',
    answer: all(MenuImportHead),
    access: kitchen,
    params: IdParam,
    async handle({ call, params }) {
      assertRuns(call.actor, params.id)
      return { docs: await findImports(call.app.db, params.id) }
    },
  }),
]

export const menuImportEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/menu-imports/:id',
    summary: 'Read an import, its mistakes and how far it is',
    answer: MenuImport,
    access: kitchen,
    params: IdParam,
    handle: ({ call, params }) => view(call, params.id),
  }),
  route({
    method: 'get',
    path: '/menu-imports/:id/changes',
    summary: 'List what an import changes, before and after',
    answer: MenuChanges,
    access: kitchen,
    params: IdParam,
    query: z.object({
      show: z.enum(CHANGE_FILTERS).optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    async handle({ call, params, query: { show, page, limit } }) {
      await view(call, params.id)
      return findChanges(call.app.db, params.id, { show, page, limit, locale: call.locale })
    },
  }),
  route({
    method: 'post',
    path: '/menu-imports/:id/apply',
    summary: 'Do what was checked, in the background',
    answer: StartedImport,
    status: 202,
    access: kitchen,
    params: IdParam,
    handle: ({ call, params }) => applyImport(call, { importId: params.id }),
  }),
  route({
    method: 'post',
    path: '/menu-imports/:id/discard',
    summary: 'Stop a check, or forget one that was not applied',
    answer: StartedImport,
    access: kitchen,
    params: IdParam,
    handle: ({ call, params }) => discardImport(call, { importId: params.id }),
  }),
  route({
    method: 'post',
    path: '/menu-imports/:id/undo',
    summary: 'Put back what an import changed, as far as nobody changed it since',
    answer: StartedImport,
    status: 202,
    access: kitchen,
    params: IdParam,
    handle: ({ call, params }) => undoImport(call, { importId: params.id }),
  }),
]
