'use client'
import { useTranslation } from '@payloadcms/ui'
import type { DayFigures } from '../../../../queries/dashboards/day-figures'
import type { PastSales } from '../../../../queries/dashboards/past-sales'
import type { Condition } from '../../../lists/list-url'
import { wordsOf } from '../../../words'
import { closedUrl } from '../links'
import type { Numbers } from '../numbers'
import { sharedWords } from '../words/shared'
import { Figure } from './Figure'

interface Props {
  today: DayFigures
  weekBefore: PastSales
  scope: Condition
  numbers: Numbers
}

/** What today brought in so far, against the same weekday a week ago at this time. */
export function SalesFigure({ today, weekBefore, scope, numbers }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, sharedWords)
  const weekday = numbers.weekday(weekBefore.from)
  const change = numbers.change(today.revenue, weekBefore.revenue)
  return (
    <Figure
      label={say('revenue')}
      value={numbers.money(today.revenue)}
      hint={change ? say('vsBefore', { change, weekday }) : say('noBefore', { weekday })}
      href={closedUrl(scope, ['delivered'], today)}
      tone={change && today.revenue > weekBefore.revenue ? 'good' : undefined}
    />
  )
}
