import { BlockList, isIP } from 'node:net'

const BITS = { 4: 32, 6: 128 } as const
const PREFIX = /^\d{1,3}$/

/** The rule that a text such as `203.0.113.0/24`, `2001:db8::/32` or a single address stands for; undefined for what is no network. */
function readNetwork(text: string): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | undefined {
  const [address = '', prefix, ...more] = text.trim().split('/')
  const version = isIP(address)
  if ((version !== 4 && version !== 6) || more.length > 0) return undefined
  const bits = prefix === undefined ? BITS[version] : PREFIX.test(prefix) ? Number(prefix) : Number.NaN
  return bits <= BITS[version] ? { address, bits, family: `ipv${version}` } : undefined
}

/** CIDR of either family, or one address. */
export const isNetwork = (text: string): boolean => readNetwork(text) !== undefined

/** Whether an address lies in one of the networks; an address that nobody can tell lies in none. An IPv4 address may come as IPv6 writes it. */
export function isWithin(networks: readonly string[], address: string | undefined): boolean {
  const version = isIP(address ?? '')
  if (address === undefined || version === 0) return false
  const rules = new BlockList()
  for (const text of networks) {
    const network = readNetwork(text)
    if (network) rules.addSubnet(network.address, network.bits, network.family)
  }
  return rules.check(address, version === 6 ? 'ipv6' : 'ipv4')
}
