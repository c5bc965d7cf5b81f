import path from 'node:path'
import type { Config } from 'payload'

/** The mark of `components/Icon.tsx`, as browsers show it beside the title. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0f6b5c"/><path d="M7 10l4.5 12L16 12l4.5 10L25 10" fill="none" stroke="#fff" stroke-width="2.75" stroke-linecap="round" stroke-linejoin="round"/></svg>',
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
      titleSuffix: ' · Waybill',
      defaultOGImageType: 'off',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: ICON }],
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
