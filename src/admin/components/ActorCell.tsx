import type { DefaultServerCellComponentProps } from 'payload'
import { actorName } from '../actor-name'
import { wordsOf } from '../words'

/** In a list: the role of who did something. */
export function ActorCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  return typeof cellData === 'string' ? actorName(cellData, wordsOf(i18n).label) : '—'
}
