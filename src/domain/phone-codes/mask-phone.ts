/** `+237699000777` as `+237•••••••77`: enough to know one's own number by, too little to call it. */
export function maskPhone(e164: string): string {
  return `${e164.slice(0, 4)}${'•'.repeat(Math.max(0, e164.length - 6))}${e164.slice(-2)}`
}
