'use client'
import { useRowLabel, useTranslation } from '@payloadcms/ui'
import { GOODS_LABELS, RULE_KIND_LABELS } from '../../../../collections/rule-packs/labels'
import type { Goods } from '../../../domain/compliance/goods'
import type { RuleKind } from '../../../domain/compliance/rule'
import { wordsOf } from '../../words'
import { ruleWords } from './words'

interface RuleRow {
  blockType?: RuleKind
  enabled?: boolean
  goods?: Goods[] | null
}

/** A rule that is folded up still says what it is, what it speaks of, and that it is off: nobody has to open all of them to know what counts. */
export function RuleRowLabel() {
  const { data, rowNumber = 0 } = useRowLabel<RuleRow | undefined>()
  const { say, label } = wordsOf(useTranslation().i18n, ruleWords)
  const { blockType, enabled, goods } = data ?? {}
  return (
    <span className="wb-rule-row">
      <span>{String(rowNumber + 1).padStart(2, '0')}</span>
      {blockType && <strong>{label(RULE_KIND_LABELS[blockType])}</strong>}
      {blockType && enabled === false && <span className="wb-pill wb-pill--quiet">{say('off')}</span>}
      {blockType && (
        <span className="wb-quiet">
          {goods?.length ? goods.map((each) => label(GOODS_LABELS[each])).join(', ') : say('everyOrder')}
        </span>
      )}
    </span>
  )
}
