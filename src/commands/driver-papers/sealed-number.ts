import type { Vault } from '../../ports/vault'

/** The number of a driver’s paper as it is stored: opened for nothing but its paper. */
export function sealNumber(vault: Vault, paperId: string, number: string): string {
  return Buffer.from(vault.seal(Buffer.from(number), `driver-paper:${paperId}`)).toString('base64')
}

export function openNumber(vault: Vault, paperId: string, sealed: string): string {
  return Buffer.from(vault.open(Buffer.from(sealed, 'base64'), `driver-paper:${paperId}`)).toString()
}
