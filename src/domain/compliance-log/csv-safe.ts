/**
 * A text as a cell that no spreadsheet takes for a formula (OWASP, CSV injection): what begins with one of `= + - @`, a tab or a line's end
 * gets an apostrophe before it.
 */
export function csvSafe(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
}
