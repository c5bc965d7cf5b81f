import type { Endpoint } from 'payload'
import { z } from 'zod'
import { addAddress, removeAddress, SavedAddress, updateAddress } from '../../src/commands/addresses/manage-addresses'
import { servedDoors } from '../../src/commands/areas/served-doors'
import type { Call } from '../../src/commands/context'
import { openColumn } from '../../src/commands/sealed-text'
import type { Door } from '../../src/domain/areas/door'
import { WaybillError } from '../../src/domain/errors'
import { SEALED } from '../../src/domain/privacy/sealed-columns'
import { only, signedIn } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { all } from '../../src/http/shapes'
import { findAddresses, findProfile } from '../../src/queries/profile'
import { ownDataEndpoints } from '../privacy/own-data'
import { preferenceEndpoints } from '../privacy/preferences'
import { identityUpload } from '../verify/hand-in'
import { KeptAddress, Profile, RemovedAddress, SavedAddressAnswer } from './answers'
import { panelSignIn } from './panel-sign-in'

const customer = only('customer')

/** A saved address, and whether a market delivers there at present. */
async function withArea<Address extends Door>(call: Call, address: Address) {
  const served = await servedDoors(call.app.db, [address])
  return { ...address, inServiceArea: served.has(address) }
}

export const userEndpoints: Endpoint[] = [
  ...panelSignIn,
  identityUpload,
  ...preferenceEndpoints,
  ...ownDataEndpoints,
  route({
    method: 'get',
    path: '/profile',
    summary: 'Read one’s own profile',
    answer: Profile,
    access: signedIn,
    async handle({ call }) {
      const profile = await findProfile(call.app.db, call.actor.userId ?? '')
      if (!profile) throw new WaybillError('not_found')
      const { id, dateOfBirth: born } = profile
      return { ...profile, dateOfBirth: born && openColumn(call.app.vault, SEALED.toldBirth, id, born) }
    },
  }),
  route({
    method: 'get',
    path: '/addresses',
    summary: 'List one’s own addresses',
    answer: all(KeptAddress),
    access: customer,
    async handle({ call }) {
      const { db } = call.app
      const docs = await findAddresses(db, call.actor.userId ?? '')
      const served = await servedDoors(db, docs)
      return { docs: docs.map((address) => ({ ...address, inServiceArea: served.has(address) })) }
    },
  }),
  route({
    method: 'post',
    path: '/addresses',
    summary: 'Keep an address',
    answer: SavedAddressAnswer,
    example: { label: 'Home', line1: '1 Rue Joss', city: 'Douala', lat: 4.06, lng: 9.7 },
    access: customer,
    body: SavedAddress,
    status: 201,
    handle: async ({ call, body }) => withArea(call, await addAddress(call, body)),
  }),
  route({
    method: 'put',
    path: '/addresses/:id',
    summary: 'Replace an address',
    answer: SavedAddressAnswer,
    example: { label: 'Work', line1: '3 Rue Joss', city: 'Douala', lat: 4.06, lng: 9.7 },
    access: customer,
    params: IdParam,
    body: SavedAddress,
    handle: async ({ call, params, body }) =>
      withArea(call, await updateAddress(call, { addressId: params.id, ...body })),
  }),
  route({
    method: 'delete',
    path: '/addresses/:id',
    summary: 'Forget an address',
    answer: RemovedAddress,
    access: customer,
    params: IdParam,
    body: z.unknown(),
    handle: ({ call, params }) => removeAddress(call, { addressId: params.id }),
  }),
]
