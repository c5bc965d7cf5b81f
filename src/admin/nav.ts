import { GROUPS } from '../../collections/groups'
import { PANEL_ROLES, type UserRole } from '../domain/identity/roles'
import type { IconName } from './components/nav/LineIcon'

/** A way in the panel's navigation. */
export interface NavLink {
  /** A view of ours, or `/admin/collections/<slug>`: a collection named here leaves its group for those roles. */
  href: `/admin${string}`
  label: { en: string; fr: string }
  icon: IconName
  roles: readonly UserRole[]
  /** Left out, the link stands on top, with what these roles use all day; else it ends that group. */
  group?: keyof typeof GROUPS
  /** Found in a demo alone. */
  demoOnly?: true
}

/** What each role finds besides the collections and their groups, in the order of the page. A new view adds its line. */
export const NAV_LINKS: readonly NavLink[] = [
  { href: '/admin', label: { en: 'Home', fr: 'Accueil' }, icon: 'home', roles: PANEL_ROLES },
  {
    href: '/admin/dispatch',
    label: { en: 'Dispatch', fr: 'Répartition' },
    icon: 'dispatch',
    roles: ['admin', 'support'],
  },
  {
    href: '/admin/kitchen',
    label: { en: 'Kitchen', fr: 'Cuisine' },
    icon: 'kitchen',
    roles: ['owner', 'staff', 'admin'],
  },
  {
    href: '/admin/collections/orders',
    label: { en: 'Orders', fr: 'Commandes' },
    icon: 'orders',
    roles: PANEL_ROLES,
  },
  {
    href: '/admin/collections/deliveries',
    label: { en: 'Deliveries', fr: 'Livraisons' },
    icon: 'deliveries',
    roles: PANEL_ROLES,
  },
  {
    href: '/admin/collections/products',
    label: { en: 'Products', fr: 'Produits' },
    icon: 'products',
    roles: ['owner', 'staff'],
  },
  {
    href: '/admin/finance',
    label: { en: 'Finance', fr: 'Finances' },
    icon: 'money',
    roles: ['owner'],
  },
  {
    href: '/admin/collections/drivers',
    label: { en: 'Drivers', fr: 'Livreurs' },
    icon: 'drivers',
    roles: ['admin', 'support', 'compliance'],
  },
  {
    href: '/admin/log',
    label: { en: 'Compliance log', fr: 'Journal de conformité' },
    icon: 'audit',
    roles: ['compliance'],
  },
  {
    href: '/admin/log',
    label: { en: 'Compliance log', fr: 'Journal de conformité' },
    icon: 'audit',
    roles: ['admin'],
    group: 'system',
  },
  {
    href: '/admin/identity-review',
    label: { en: 'Identity review', fr: 'Examen des identités' },
    icon: 'people',
    roles: ['compliance'],
  },
  {
    href: '/admin/licence-calendar',
    label: { en: 'Licence calendar', fr: 'Calendrier des licences' },
    icon: 'calendar',
    roles: ['compliance'],
  },
  {
    href: '/admin/licence-calendar',
    label: { en: 'Licence calendar', fr: 'Calendrier des licences' },
    icon: 'calendar',
    roles: ['admin', 'owner'],
    group: 'people',
  },
  {
    href: '/admin/privacy',
    label: { en: 'Privacy', fr: 'Vie privée' },
    icon: 'people',
    roles: ['compliance', 'admin', 'support'],
    group: 'people',
  },
  {
    href: '/admin/retention',
    label: { en: 'Retention and holds', fr: 'Conservation et blocages' },
    icon: 'bookmark',
    roles: ['compliance', 'admin'],
    group: 'system',
  },
  {
    href: '/admin/menu-import',
    label: { en: 'Import menu', fr: 'Importer un menu' },
    icon: 'upload',
    roles: ['owner', 'staff', 'admin'],
    group: 'catalog',
  },
  {
    href: '/admin/trial-balance',
    label: { en: 'Trial balance', fr: 'Balance générale' },
    icon: 'money',
    roles: ['admin', 'compliance'],
    group: 'money',
  },
  {
    href: '/admin/finance',
    label: { en: 'Finance', fr: 'Finances' },
    icon: 'money',
    roles: ['admin'],
    group: 'money',
  },
  {
    href: '/admin/revenue',
    label: { en: 'Revenue', fr: 'Revenus' },
    icon: 'surge',
    roles: ['admin', 'compliance'],
    group: 'money',
  },
  {
    href: '/admin/tax',
    label: { en: 'Tax report', fr: 'État des taxes' },
    icon: 'page',
    roles: ['admin', 'compliance'],
    group: 'money',
  },
  {
    href: '/admin/track-and-trace',
    label: { en: 'Track and trace', fr: 'Traçabilité' },
    icon: 'audit',
    roles: ['admin', 'compliance', 'owner'],
    group: 'operations',
  },
  {
    href: '/admin/reconciliation',
    label: { en: 'Reconciliation', fr: 'Rapprochement' },
    icon: 'money',
    roles: ['admin', 'compliance'],
    group: 'money',
  },
  {
    href: '/admin/payouts',
    label: { en: 'Payout desk', fr: 'Guichet des versements' },
    icon: 'money',
    roles: ['admin', 'compliance', 'owner'],
    group: 'money',
  },
  {
    href: '/admin/applications',
    label: { en: 'Applications', fr: 'Candidatures' },
    icon: 'bookmark',
    roles: ['admin'],
    group: 'people',
  },
  {
    href: '/admin/driver-reviews',
    label: { en: 'Driver reviews', fr: 'Examen des livreurs' },
    icon: 'drivers',
    roles: ['admin', 'compliance'],
    group: 'people',
  },
  {
    href: '/admin/staff',
    label: { en: 'Staff', fr: 'Personnel' },
    icon: 'people',
    roles: ['owner', 'admin'],
    group: 'people',
  },
  {
    href: '/admin/surge',
    label: { en: 'Surge map', fr: 'Carte d’affluence' },
    icon: 'surge',
    roles: ['admin', 'support', 'compliance'],
    group: 'operations',
  },
  {
    href: '/admin/integrations',
    label: { en: 'Integrations', fr: 'Intégrations' },
    icon: 'globe',
    roles: ['admin'],
    group: 'system',
  },
  {
    href: '/admin/jobs',
    label: { en: 'Failed jobs', fr: 'Tâches en échec' },
    icon: 'alert',
    roles: ['admin'],
    group: 'system',
  },
  {
    href: '/admin/city',
    label: { en: 'Living city', fr: 'Ville vivante' },
    icon: 'city',
    roles: ['admin'],
    demoOnly: true,
  },
]

/** The links of one role: those on top, or those that end a group. */
export function navLinksOf(role: UserRole, { demo, group }: { demo: boolean; group?: keyof typeof GROUPS }): NavLink[] {
  return NAV_LINKS.filter((link) => link.group === group && link.roles.includes(role) && (demo || !link.demoOnly))
}

/** The group whose heading says this, in either language. */
export function groupNamed(label: string): keyof typeof GROUPS | undefined {
  return (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).find((key) =>
    Object.values(GROUPS[key]).some((text) => text === label),
  )
}
