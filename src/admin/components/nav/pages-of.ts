import { EntityType, groupNavItems } from '@payloadcms/ui/shared'
import type { ServerProps } from 'payload'
import { principalOf } from '../../../http/principal'
import { groupNamed, type NavLink, navLinksOf } from '../../nav'
import { wordsOf } from '../../words'
import type { IconName } from './LineIcon'

export interface NavItem {
  href: string
  label: string
  icon?: IconName
}

/** The pages that this person has: those on top, and the rest in their groups. */
export interface PanelPages {
  top: NavItem[]
  groups: { label: string; items: NavItem[] }[]
}

type Props = Pick<ServerProps, 'user' | 'i18n' | 'payload' | 'permissions' | 'visibleEntities'>

export function pagesOf({ user, i18n, payload, permissions, visibleEntities }: Props): PanelPages {
  const role = principalOf(user)?.role
  if (!role || !permissions) return { top: [], groups: [] }
  const { label } = wordsOf(i18n)
  const item = ({ href, icon, label: text }: NavLink): NavItem => ({ href, icon, label: label(text) })
  const demo = payload.config.custom.demo === true
  const top = navLinksOf(role, { demo }).map(item)
  const visible = payload.config.collections.filter(({ slug }) => visibleEntities?.collections.includes(slug))
  const groups = groupNavItems(
    visible.map((entity) => ({ type: EntityType.collection, entity })),
    permissions,
    i18n,
  ).map((group) => {
    const key = groupNamed(group.label)
    const collections = group.entities.map(
      ({ slug, label: text }): NavItem => ({ href: `/admin/collections/${slug}`, label: textOf(text, i18n.language) }),
    )
    const links = key ? navLinksOf(role, { demo, group: key }).map(item) : []
    const items = [...collections.filter(({ href }) => !top.some((link) => link.href === href)), ...links]
    return { label: group.label, items }
  })
  return { top, groups: groups.filter(({ items }) => items.length > 0) }
}

/** Payload's labels are texts, or texts by language. */
function textOf(label: unknown, language: string): string {
  if (typeof label === 'string') return label
  const texts = label as Readonly<Record<string, string>>
  return texts[language] ?? texts.en ?? ''
}
