const YES = new Set(['yes', 'true', '1', 'oui', 'vrai', 'x'])
const NO = new Set(['no', 'false', '0', 'non', 'faux'])

/** Yes or no as spreadsheets and people say it; anything else is given back as it stands. */
export function readFlag(text: string): boolean | string {
  const word = text.toLowerCase()
  if (YES.has(word)) return true
  return NO.has(word) ? false : text
}
