'use client'
import { useTranslation } from '@payloadcms/ui'
import { wordsOf } from '../../words'
import { importWords } from './words'

const HELP = [
  ['sku', 'help_sku'],
  ['category', 'help_category'],
  ['name_en, name_fr', 'help_names'],
  ['price, price_delta', 'help_price'],
  ['active, default', 'help_active'],
  ['stock', 'help_stock'],
  ['option_groups', 'help_option_groups'],
  ['hours, group_hours', 'help_hours'],
  ['season_from, season_until', 'help_season'],
  ['attr.…', 'help_attributes'],
  ['group', 'help_group'],
  ['option, product', 'help_option'],
] as const

/** The menu as files, templates for a first one, and what their columns mean. French spreadsheets get semicolons and decimal commas. */
export function Downloads({ restaurantId }: { restaurantId: string }) {
  const { say, locale } = wordsOf(useTranslation().i18n, importWords)
  const base = `/api/restaurants/${restaurantId}`
  const style = `?style=${locale === 'fr' ? 'comma' : 'point'}`
  return (
    <>
      <p className="wb-quiet">{say('takeExplain')}</p>
      <ul className="wb-import__links">
        <li>
          <a href={`${base}/menu-export/products${style}`}>{say('exportProducts')}</a>
        </li>
        <li>
          <a href={`${base}/menu-export/options${style}`}>{say('exportOptions')}</a>
        </li>
        <li>
          <a href={`${base}/menu-export`} download>
            {say('exportAll')}
          </a>
        </li>
        <li>
          <a href={`${base}/menu-template/products${style}`}>{say('templateProducts')}</a>
        </li>
        <li>
          <a href={`${base}/menu-template/options${style}`}>{say('templateOptions')}</a>
        </li>
      </ul>
      <details className="wb-import__help">
        <summary>{say('columns')}</summary>
        <dl>
          {HELP.map(([columns, word]) => (
            <div key={columns}>
              <dt>
                <code>{columns}</code>
              </dt>
              <dd>{say(word)}</dd>
            </div>
          ))}
        </dl>
        <p className="wb-quiet">{say('help_empty')}</p>
      </details>
    </>
  )
}
