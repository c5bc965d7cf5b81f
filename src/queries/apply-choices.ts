import { sql } from 'drizzle-orm'
import { otherLanguage } from '../domain/other-language'
import type { Sql } from '../ports/database'

export interface ApplyChoices {
  markets: { slug: string; name: string; lat: number; lng: number }[]
  categories: { slug: string; name: string }[]
}

/** Where one can apply, and what can be sold there. */
export async function findApplyChoices(db: Sql, locale: 'en' | 'fr'): Promise<ApplyChoices> {
  return {
    markets: await db.rows(sql`select slug, name, lat, lng from markets where active order by name, id`),
    categories: await db.rows(sql`
      select c.slug, coalesce(mine.name, other.name, c.slug) as name from categories c
        left join categories_locales mine on mine._parent_id = c.id and mine._locale = ${locale}::_locales
        left join categories_locales other on other._parent_id = c.id and other._locale = ${otherLanguage(locale)}::_locales
      where c.active order by c.position, c.id`),
  }
}
