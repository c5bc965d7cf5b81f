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
        integrations: {
          Component: '/src/admin/views/Integrations/IntegrationsPage#IntegrationsPage',
          path: '/integrations',
          exact: true,
          meta: { title: 'Integrations' },
        },
        surge: {
          Component: '/src/admin/views/Surge/SurgePage#SurgePage',
          path: '/surge',
          exact: true,
          meta: { title: 'Surge map' },
        },
        applications: {
          Component: '/src/admin/views/Applications/ApplicationsPage#ApplicationsPage',
          path: '/applications',
          exact: true,
          meta: { title: 'Applications' },
        },
        driverReviews: {
          Component: '/src/admin/views/Drivers/DriversPage#DriversPage',
          path: '/driver-reviews',
          exact: true,
          meta: { title: 'Driver reviews' },
        },
        staff: {
          Component: '/src/admin/views/Staff/StaffPage#StaffPage',
          path: '/staff',
          exact: true,
          meta: { title: 'Staff' },
        },
        trialBalance: {
          Component: '/src/admin/views/Ledger/TrialBalancePage#TrialBalancePage',
          path: '/trial-balance',
          exact: true,
          meta: { title: 'Trial balance' },
        },
        finance: {
          Component: '/src/admin/views/Finance/FinancePage#FinancePage',
          path: '/finance',
          exact: true,
          meta: { title: 'Finance' },
        },
        revenue: {
          Component: '/src/admin/views/Finance/RevenuePage#RevenuePage',
          path: '/revenue',
          exact: true,
          meta: { title: 'Revenue' },
        },
        tax: {
          Component: '/src/admin/views/Finance/TaxPage#TaxPage',
          path: '/tax',
          exact: true,
          meta: { title: 'Tax report' },
        },
        reconciliation: {
          Component: '/src/admin/views/Reconciliation/ReconciliationPage#ReconciliationPage',
          path: '/reconciliation',
          exact: true,
          meta: { title: 'Reconciliation' },
        },
        traces: {
          Component: '/src/admin/views/Traces/TracesPage#TracesPage',
          path: '/track-and-trace',
          exact: true,
          meta: { title: 'Track and trace' },
        },
        log: {
          Component: '/src/admin/views/Log/LogPage#LogPage',
          path: '/log',
          exact: true,
          meta: { title: 'Compliance log' },
        },
        privacy: {
          Component: '/src/admin/views/Privacy/PrivacyPage#PrivacyPage',
          path: '/privacy',
          exact: true,
          meta: { title: 'Privacy' },
        },
        retention: {
          Component: '/src/admin/views/Retention/RetentionPage#RetentionPage',
          path: '/retention',
          exact: true,
          meta: { title: 'Retention and holds' },
        },
        identityReview: {
          Component: '/src/admin/views/IdentityReview/IdentityReviewPage#IdentityReviewPage',
          path: '/identity-review',
          exact: true,
          meta: { title: 'Identity review' },
        },
        licenceCalendar: {
          Component: '/src/admin/views/Licences/LicencesPage#LicencesPage',
          path: '/licence-calendar',
          exact: true,
          meta: { title: 'Licence calendar' },
        },
        payouts: {
          Component: '/src/admin/views/Payouts/PayoutsPage#PayoutsPage',
          path: '/payouts',
          exact: true,
          meta: { title: 'Payout desk' },
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
