/** Spreadsheets run a cell that begins like this (OWASP, CSV injection), full-width signs as well. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/

/** Text that no spreadsheet takes for a formula: an apostrophe is put before what looks like one. `unguard` takes it away again. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

export function unguardFormula(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text
}
