import path from 'node:path'
import type { Config } from 'payload'
import { BRAND } from './brand'

/** The mark as browsers show it beside the title. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${BRAND.icon.ground}"/><path d="${BRAND.mark}" fill="none" stroke="${BRAND.icon.line}" stroke-width="2.75" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
)}`

/** How the generated panel looks and what it has besides the collections; components are paths from the project's root. */
export function panel(root: string): NonNullable<Config['admin']> {
  return {
    user: 'users',
    avatar: 'default',
    autoRefresh: true,
    dateFormat: 'yyyy-MM-dd HH:mm',
    importMap: {
      baseDir: root,
      importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js'),
      autoGenerate: false,
    },
    meta: {
      titleSuffix: `· ${BRAND.name}`,
      defaultOGImageType: 'off',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: ICON }],
    },
    components: {
      graphics: { Logo: '/src/admin/components/Logo#Logo', Icon: '/src/admin/components/Icon#Icon' },
      afterLogin: ['/src/admin/components/LanguageSwitch#LanguageSwitch'],
      beforeDashboard: ['/src/admin/components/Dashboard#Dashboard'],
      actions: ['/src/admin/components/shell/HeaderTools#HeaderTools'],
      Nav: '/src/admin/components/nav/PanelNav#PanelNav',
      views: {
        kitchen: {
          Component: '/src/admin/views/Kitchen/KitchenPage#KitchenPage',
          path: '/kitchen',
          exact: true,
          meta: { title: 'Kitchen' },
        },
        jobs: {
          Component: '/src/admin/views/Jobs/JobsPage#JobsPage',
          path: '/jobs',
          exact: true,
          meta: { title: 'Failed jobs' },
        },
      },
    },
  }
}
