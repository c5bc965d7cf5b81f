import path from 'node:path'
import type { Config } from 'payload'
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
      titleSuffix: ' · Waybill',
      defaultOGImageType: 'off',
      icons: [FAVICON],
    },
    components: {
      graphics: { Logo: '/src/admin/components/Logo#Logo', Icon: '/src/admin/components/Icon#Icon' },
      afterLogin: ['/src/admin/components/LanguageSwitch#LanguageSwitch'],
      beforeDashboard: ['/src/admin/components/Dashboard#Dashboard'],
      beforeNavLinks: ['/src/admin/components/NavOpener#NavOpener'],
      afterNavLinks: ['/src/admin/components/JobsNavLink#JobsNavLink'],
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
