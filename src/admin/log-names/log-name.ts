import type { Words } from '../words'
import { CHANGES } from './changes'
import { COMPLIANCE } from './compliance'
import { DECISIONS } from './decisions'
import { DRIVERS } from './drivers'
import type { LogText } from './log-texts'
import { MONEY } from './money'
import { ORDERS } from './orders'
import { PEOPLE } from './people'
import { RESTAURANTS } from './restaurants'
import { SYSTEM } from './system'

/** Every name that the compliance log has for what happened, with what people read in its place. */
export const LOG_NAMES: readonly { name: string; text: LogText }[] = [
  ORDERS,
  DRIVERS,
  MONEY,
  PEOPLE,
  RESTAURANTS,
  COMPLIANCE,
  SYSTEM,
  DECISIONS,
  CHANGES,
].flatMap((table) => Object.entries(table).map(([name, text]) => ({ name, text })))

const TEXTS: ReadonlyMap<string, LogText> = new Map(LOG_NAMES.map(({ name, text }) => [name, text]))

/** What happened as people read it, such as "Order placed" for `order.place`; a name that nobody knows stays as it is. */
export function logName(name: string, label: Words['label']): string {
  const text = TEXTS.get(name)
  return text ? label(text) : name
}
