import path from 'node:path'
import type { Config } from 'payload'
import { BRAND } from './brand'
import { FAVICON } from './favicon'

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
      icons: [FAVICON],
    },
    components: {
      graphics: { Logo: '/src/admin/components/Logo#Logo', Icon: '/src/admin/components/Icon#Icon' },
      afterLogin: ['/src/admin/components/LanguageSwitch#LanguageSwitch'],
      actions: ['/src/admin/components/shell/HeaderTools#HeaderTools'],
      Nav: '/src/admin/components/nav/PanelNav#PanelNav',
      views: {
        dispatch: {
          Component: '/src/admin/views/Dispatch/DispatchPage#DispatchPage',
          path: '/dispatch',
          exact: true,
          meta: { title: 'Dispatch' },
        },
        dashboard: { Component: '/src/admin/views/Dashboard/DashboardPage#DashboardPage' },
        kitchen: {
          Component: '/src/admin/views/Kitchen/KitchenPage#KitchenPage',
          path: '/kitchen',
          exact: true,
          meta: { title: 'Kitchen' },
        },
        city: {
          Component: '/src/admin/views/City/CityPage#CityPage',
          path: '/city',
          exact: true,
          meta: { title: 'Living city' },
        },
        menuImport: {
          Component: '/src/admin/views/MenuImport/MenuImportPage#MenuImportPage',
          path: '/menu-import',
          exact: true,
          meta: { title: 'Import menu' },
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
