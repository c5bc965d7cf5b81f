import { createHash } from 'node:crypto'
import type { Sha256 } from '../domain/compliance-log/merkle'

export const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
