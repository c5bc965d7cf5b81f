import { localMoment } from '../opening/local-moment'
import type { Decision } from './decision'
import type { Facts, Item } from './facts'
import type { Asked } from './judges/asked'
import { judge } from './judges/judge'
import type { Rule, RulePack } from './rule'
import { ASKED_AT } from './stage'

/**
 * What the rules of a pack say of an order. A rule that is off, that does not speak of what is bought, or that this stage cannot ask yet says
 * nothing; what is not known is never taken for the better. Pure, total and the same for the same question.
 * @throws RangeError for an unknown time zone alone
 */
export function evaluate(facts: Facts, pack: RulePack, now: Date): Decision[] {
  const moment = localMoment(now, facts.timeZone)
  return pack.rules.flatMap((rule): Decision[] => {
    if (!rule.enabled || !ASKED_AT[rule.kind].includes(facts.stage)) return []
    const items = concerning(rule, facts.items)
    if (items.length === 0) return []
    const asked: Asked = { facts, items, now, moment }
    const { id: ruleId, kind } = rule
    return [
      {
        ruleId,
        kind,
        version: pack.version,
        goods: [...new Set(items.map(({ goods }) => goods))],
        ...judge(rule, asked),
      },
    ]
  })
}

function concerning({ goods }: Rule, items: readonly Item[]): readonly Item[] {
  return goods.length === 0 ? items : items.filter((item) => goods.includes(item.goods))
}
