import path from 'node:path'
import type { Config } from 'payload'
import { BRAND, BRAND_ICON } from './brand'

const ICON = `data:image/svg+xml,${encodeURIComponent(BRAND_ICON)}`

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
