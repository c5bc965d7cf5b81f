import type { Vault } from '../../ports/vault'

/** What of a check is personal, and is opened for nothing but its check (SEC-6). */
type Value = 'born-on' | 'flow-url'

const about = (checkId: string, value: Value) => `identity-check:${checkId}:${value}`

export function sealValue(vault: Vault, checkId: string, value: Value, text: string): string {
  return Buffer.from(vault.seal(Buffer.from(text), about(checkId, value))).toString('base64')
}

export function openValue(vault: Vault, checkId: string, value: Value, sealed: string): string {
  return Buffer.from(vault.open(Buffer.from(sealed, 'base64'), about(checkId, value))).toString()
}
