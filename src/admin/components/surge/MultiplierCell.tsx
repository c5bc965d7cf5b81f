import type { DefaultServerCellComponentProps } from 'payload'
import { sayMultiplier } from '../../../domain/surge/tell-surge'
import { wordsOf } from '../../words'

/** A multiplier in a list, as people say it. */
export function MultiplierCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'number') return '—'
  return <span className="wb-number">×{sayMultiplier(cellData, wordsOf(i18n).locale)}</span>
}
