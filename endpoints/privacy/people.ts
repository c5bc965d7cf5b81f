import type { Endpoint } from 'payload'
import { z } from 'zod'
import { ErasePerson, erasePerson } from '../../src/commands/privacy/ask-erasure'
import { lookAtPerson } from '../../src/commands/privacy/look-at-person'
import { ExportOf, exportPerson } from '../../src/commands/privacy/start-person-export'
import { openText } from '../../src/commands/sealed-text'
import { WaybillError } from '../../src/domain/errors'
import type { Actor } from '../../src/domain/identity/actor'
import { maskPhone } from '../../src/domain/phone-codes/mask-phone'
import { SEALED } from '../../src/domain/privacy/sealed-columns'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { all } from '../../src/http/shapes'
import { findConsents } from '../../src/queries/privacy/consents'
import { findPeople, findPerson } from '../../src/queries/privacy/people'
import { findGuestExports, findPersonExports } from '../../src/queries/privacy/person-exports'
import { findPersonFacts } from '../../src/queries/privacy/person-facts'
import { AskedErasure, AskedExport, FoundPersonAnswer, GuestExportAnswer, PersonAnswer } from './answers'

const officers = only('compliance', 'admin')
const desk = only('support', 'compliance', 'admin')
const isMasked = ({ role }: Actor) => role === 'support'

/** What compliance does for somebody who asks by another way than his own account; support sees it, masked. */
export const peopleEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/privacy/people',
    summary: 'Find people by name, e-mail address or telephone',
    answer: all(FoundPersonAnswer),
    access: desk,
    query: z.object({ q: z.string().trim().min(2).max(100) }),
    handle: async ({ call, query }) => ({ docs: await findPeople(call.app.db, query.q, isMasked(call.actor)) }),
  }),
  route({
    method: 'get',
    path: '/privacy/people/:id',
    summary: 'Read what is held of a person, and what an erasure would do to it',
    answer: PersonAnswer,
    access: desk,
    params: IdParam,
    async handle({ call, params: { id } }) {
      const { db } = call.app
      const look = await lookAtPerson(call, { personId: id })
      const person = await findPerson(db, id, isMasked(call.actor))
      if (!person) throw new WaybillError('not_found')
      const consents = await findConsents(db, id)
      return {
        ...person,
        ...look,
        consents,
        ...(await findPersonFacts(db, id)),
        exports: await findPersonExports(db, id),
      }
    },
  }),
  route({
    method: 'get',
    path: '/privacy/exports',
    summary: 'List the latest copies that were asked for, of a person or of guests, and how far they are',
    answer: all(GuestExportAnswer),
    access: officers,
    query: z.object({ person: z.uuid().optional() }),
    async handle({ call: { app }, query: { person } }) {
      if (person) return { docs: (await findPersonExports(app.db, person)).map((each) => ({ ...each, phone: null })) }
      const of = (id: string, sealed: string) => maskPhone(openText(app.vault, SEALED.exportPhone.about(id), sealed))
      const docs = await findGuestExports(app.db)
      return { docs: docs.map((each) => ({ ...each, phone: each.phone && of(each.id, each.phone) })) }
    },
  }),
  route({
    method: 'post',
    path: '/privacy/exports',
    summary: 'Ask for a copy of everything that is held of a person or of a guest’s telephone',
    answer: AskedExport,
    access: officers,
    status: 202,
    example: { of: { phone: '+237699000333' } },
    body: z.object({ of: ExportOf }),
    handle: ({ call, body }) => exportPerson(call, body),
  }),
  route({
    method: 'post',
    path: '/privacy/erasures',
    summary: 'Erase a person or a guest’s telephone',
    answer: AskedErasure,
    access: officers,
    status: 202,
    example: { of: { phone: '+237699000333' }, reason: 'Asked for by letter of 12 November' },
    body: ErasePerson,
    handle: ({ call, body }) => erasePerson(call, body),
  }),
]
