import type { Vault } from '../../ports/vault'

const about = (driverId: string) => `driver:${driverId}:born-on`

/** The day of a driver’s birth as it is stored: opened for nothing but what is asked of drivers (SEC-6). */
export function sealBirth(vault: Vault, driverId: string, bornOn: string): string {
  return Buffer.from(vault.seal(Buffer.from(bornOn), about(driverId))).toString('base64')
}

/** @returns YYYY-MM-DD; null where none was proved */
export function openBirth(vault: Vault, driverId: string, sealed: string | null): string | null {
  return sealed && Buffer.from(vault.open(Buffer.from(sealed, 'base64'), about(driverId))).toString()
}
