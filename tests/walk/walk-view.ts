import { violations } from '../setup/violations'
import { beside } from './beside'
import { type Look, setDevice, setTheme, setWidth } from './look'
import { openView } from './open-view'
import type { Tab } from './tabs'
import type { View } from './view'

/** The rules of axe that another theme can change the answer of: nothing but colours differs. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const

/** The rules of axe whose answer hangs on the words: a name or a title that one language lacks. */
const WORD_RULES = [
  ...['html-has-lang', 'html-lang-valid', 'valid-lang', 'document-title', 'image-alt', 'svg-img-alt', 'empty-heading'],
  ...['button-name', 'link-name', 'input-button-name', 'label', 'select-name', 'summary-name', 'frame-title'],
  ...['aria-command-name', 'aria-dialog-name', 'aria-input-field-name', 'aria-meter-name', 'aria-progressbar-name'],
  ...['aria-toggle-field-name', 'aria-tooltip-name', 'aria-treeitem-name'],
] as const

/**
 * Looks at a view as a device of this look shows it, then in the other theme, then in the other width.
 * @param thorough whether axe looks at all of it in both themes; else at its words alone, as in the other language it looks at the rest
 * @returns what is wrong, one line each
 */
export async function walkView(
  { page, problems }: Tab,
  view: View,
  path: string,
  { first, thorough }: { first: Look; thorough: boolean },
): Promise<string[]> {
  const found: string[] = []
  const note = (where: string, lines: readonly string[]) => found.push(...lines.map((line) => `[${where}] ${line}`))
  const other: Look = { theme: first.theme === 'light' ? 'dark' : 'light', width: first.width === 1440 ? 390 : 1440 }
  await setDevice(page, first)
  await openView(page, view, path)
  note(`${first.width}`, await beside(page))
  note(`${first.width} ${first.theme}`, await violations(page, thorough ? {} : { rules: WORD_RULES }))
  if (thorough) {
    await setTheme(page, other.theme)
    note(`${first.width} ${other.theme}`, await violations(page, { rules: COLOUR_RULES }))
  }
  await setWidth(page, other.width)
  note(`resized to ${other.width}`, await beside(page))
  const noticed = problems.splice(0)
  // Of an address without a page the browser itself notes the answer.
  note('browser', view.missing ? noticed.filter((line) => !line.includes(`404 (Not Found) ${page.url()}`)) : noticed)
  return found
}
