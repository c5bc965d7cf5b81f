import { planReturn } from '../../../domain/handovers/plan-return'
import type { Handovers } from '../../../queries/handovers'
import type { ReturnChoice } from './ReturnGoods'

/** What a restaurant is asked of goods that came back, filled in with what usually becomes of them. */
export function returnChoices({ lines, terms }: Handovers): ReturnChoice[] {
  const usual = planReturn(lines, terms, { lines: [], restock: false, reason: undefined })
  return lines.map(({ id, name, quantity }, index) => {
    const { by = 'restaurant', restock = 0 } = usual[index] ?? {}
    return { id, name, quantity, by, usual: restock }
  })
}
