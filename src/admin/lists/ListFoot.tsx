'use client'
import { useListQuery, useTranslation } from '@payloadcms/ui'
import { COUNT_BOUND } from '../../domain/paging/count-bound'
import { wordsOf } from '../words'
import { useNamedArrows } from './use-named-arrows'
import { listWords } from './words'

/** Which rows these are, of how many: beyond the bound nobody counted. */
export function ListFoot() {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, listWords)
  const { data } = useListQuery()
  useNamedArrows({ left: say('previousPage'), right: say('nextPage') })
  if (!data || data.totalDocs === 0) return null
  const number = new Intl.NumberFormat(locale)
  const { page = 1, limit, totalDocs, docs } = data
  const first = (page - 1) * limit + 1
  const total = totalDocs > COUNT_BOUND ? `${number.format(COUNT_BOUND)}+` : number.format(totalDocs)
  return (
    <p className="wb-list-count">
      {say('range', { first: number.format(first), last: number.format(first + docs.length - 1), total })}
    </p>
  )
}
