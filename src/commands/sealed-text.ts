import type { SealedColumn } from '../domain/privacy/sealed-columns'
import type { Vault } from '../ports/vault'

/**
 * A text as a sealed column stores it, base64.
 * @param about what it belongs to (`SEALED` in `src/domain/privacy/sealed-columns.ts`): it opens for nothing else
 */
export function sealText(vault: Vault, about: string, text: string): string {
  return Buffer.from(vault.seal(Buffer.from(text), about)).toString('base64')
}

/** @throws Error when it was changed, belongs to something else, or its key is not on the ring */
export function openText(vault: Vault, about: string, sealed: string): string {
  return Buffer.from(vault.open(Buffer.from(sealed, 'base64'), about)).toString()
}

/** The text of a column, which may be older than its seal. @throws Error as `openText` */
export function openColumn(vault: Vault, { clear, about }: SealedColumn, id: string, stored: string): string {
  return clear?.test(stored) ? stored : openText(vault, about(id), stored)
}
