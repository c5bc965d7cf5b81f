/** A name as a stranger may see it, to know whether this is whom he means: `Grace Ndongo` is `G••• N.`. */
export function maskedName(fullName: string): string {
  const [first = '', ...others] = fullName.trim().split(/\s+/)
  const last = others.at(-1)
  return last ? `${first.slice(0, 1)}••• ${last.slice(0, 1)}.` : `${first.slice(0, 1)}•••`
}
