import type { CollectionBeforeValidateHook } from 'payload'
import { WaybillError } from '../../src/domain/errors'
import { invalid } from '../../src/domain/invalid'
import { isWithin } from '../../src/http/networks'
import { principalOf } from '../../src/http/principal'

const notHere = (address: string) => ({
  en: `These networks do not hold the address that you are at (${address}): you would lock yourself out.`,
  fr: `Ces réseaux ne contiennent pas l’adresse où vous êtes (${address}) : vous vous enfermeriez dehors.`,
})

/**
 * From where a restaurant's money may be looked at is its owner's to say, from within what was said before, and so that it holds the address
 * that it is said from. Administrators say it from anywhere, which is how whoever is locked out gets back in.
 */
export const keepNetworks: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const principal = principalOf(req.user)
  if (data?.financeNetworks === undefined || !principal || principal.role === 'admin') return data
  const [before, after] = [listOf(originalDoc?.financeNetworks), listOf(data.financeNetworks)]
  if (before.join() === after.join()) return data
  if (principal.role !== 'owner') throw new WaybillError('field_locked', { fields: [{ path: 'financeNetworks' }] })
  if (principal.financeClosed.includes(String(originalDoc?.id))) throw new WaybillError('network_not_allowed')
  const address = req.headers.get('x-client-address') ?? '?'
  if (after.length === 0 || isWithin(after, address)) return data
  throw invalid('financeNetworks', notHere(address))
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
