/** An address as whoever helps people may see it: enough to ask whether it is theirs. `ada@example.com` is `a•••@example.com`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? '•••' : `${email.slice(0, 1)}•••${email.slice(at)}`
}
