import type { Field, PayloadRequest } from 'payload'
import { readInPlace } from '../../src/access/own-place-fields'
import { localeOf } from '../../src/http/locale'
import { isNetwork } from '../../src/http/networks'

const WRONG = {
  en: 'Not a network: {{text}}. Write 203.0.113.0/24, 2001:db8::/32 or one address.',
  fr: 'N’est pas un réseau : {{text}}. Écrivez 203.0.113.0/24, 2001:db8::/32 ou une adresse.',
}

/** The networks from which alone a restaurant's people may use its finance and payouts (MER-1); none: from anywhere. */
export const financeNetworksField: Field = {
  name: 'financeNetworks',
  label: { en: 'Finance from these networks alone', fr: 'Finances depuis ces réseaux seulement' },
  type: 'text',
  hasMany: true,
  maxRows: 20,
  access: { read: readInPlace('id', 'owner') },
  validate: (value: unknown, { req }: { req: PayloadRequest }) => {
    const wrong = (Array.isArray(value) ? value : []).find((text) => !isNetwork(String(text)))
    return wrong === undefined || WRONG[localeOf(req)].replace('{{text}}', String(wrong))
  },
  admin: { components: { Description: '/src/admin/components/AddressNow#AddressNow' } },
}
