import type { Vault } from '../../ports/vault'

const about = (destinationId: string) => `payout-destination:${destinationId}`

/** A bank account's number as it is stored: opened for nothing but its destination. */
export function sealAccount(vault: Vault, destinationId: string, account: string): string {
  return Buffer.from(vault.seal(Buffer.from(account), about(destinationId))).toString('base64')
}

export function accountText(vault: Vault, destinationId: string, sealed: string): string {
  return Buffer.from(vault.open(Buffer.from(sealed, 'base64'), about(destinationId))).toString()
}
