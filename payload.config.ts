import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { en } from '@payloadcms/translations/languages/en'
import { fr } from '@payloadcms/translations/languages/fr'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { collections } from './collections'
import { applicationEndpoints } from './endpoints/applications'
import { authEndpoints } from './endpoints/auth'
import { bellEndpoints } from './endpoints/bell'
import { cartEndpoints } from './endpoints/cart'
import { catalogEndpoints } from './endpoints/catalog'
import { cityEndpoints } from './endpoints/city'
import { complianceEndpoints } from './endpoints/compliance'
import { dashboardEndpoints } from './endpoints/dashboards'
import { dispatchEndpoints } from './endpoints/dispatch'
import { marketReportEndpoints } from './endpoints/finance/market-reports'
import { groupCartEndpoints } from './endpoints/group-carts'
import { invitationEndpoints } from './endpoints/invitations'
import { kitchenEndpoints } from './endpoints/kitchen'
import { kitchenTestEndpoints } from './endpoints/kitchen-tests'
import { ledgerEndpoints } from './endpoints/ledger'
import { mapEndpoints } from './endpoints/maps'
import { menuImportEndpoints } from './endpoints/menu-imports'
import { openapiEndpoints } from './endpoints/openapi'
import { paperEndpoints } from './endpoints/papers'
import { privacyEndpoints } from './endpoints/privacy'
import { reconciliationEndpoints } from './endpoints/reconciliation'
import { searchEndpoints } from './endpoints/search'
import { surgeEndpoints } from './endpoints/surge'
import { systemEndpoints } from './endpoints/system'
import { topUpEndpoints } from './endpoints/top-ups'
import { trackAndTraceEndpoints } from './endpoints/track-and-trace'
import { verifyEndpoints } from './endpoints/verify'
import { ownWalletEndpoints } from './endpoints/wallet'
import { tellErrors } from './hooks/tell-errors'
import { panel } from './src/admin/panel'
import { panelTranslations } from './src/admin/translations'
import { payloadDatabase } from './src/database/payload-adapter'
import { env } from './src/env'
import { loopbackOrigins } from './src/http/origins'

const root = path.dirname(fileURLToPath(import.meta.url))
const settings = env()
const origins = loopbackOrigins(settings.PUBLIC_URL)

export default buildConfig({
  secret: settings.PAYLOAD_SECRET,
  serverURL: '',
  telemetry: false,
  debug: false,
  collections,
  // The cart is the busiest path: Payload tries endpoints in this order.
  endpoints: [
    ...cartEndpoints,
    ...groupCartEndpoints,
    ...kitchenTestEndpoints,
    ...catalogEndpoints,
    ...systemEndpoints,
    ...dispatchEndpoints,
    ...surgeEndpoints,
    ...kitchenEndpoints,
    ...mapEndpoints,
    ...ledgerEndpoints,
    ...marketReportEndpoints,
    ...ownWalletEndpoints,
    ...topUpEndpoints,
    ...trackAndTraceEndpoints,
    ...reconciliationEndpoints,
    ...complianceEndpoints,
    ...privacyEndpoints,
    ...verifyEndpoints,
    ...searchEndpoints,
    ...bellEndpoints,
    ...menuImportEndpoints,
    ...applicationEndpoints,
    ...paperEndpoints,
    ...invitationEndpoints,
    ...dashboardEndpoints,
    ...authEndpoints,
    ...openapiEndpoints,
    ...(settings.WAYBILL_DEMO ? cityEndpoints : []),
  ],
  // What the panel shows of the demo's city, it shows there alone.
  custom: { demo: settings.WAYBILL_DEMO },
  hooks: { afterError: [tellErrors] },
  db: payloadDatabase({
    pool: {
      connectionString: settings.DATABASE_URL,
      max: settings.DATABASE_POOL,
      connectionTimeoutMillis: 15_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 30_000,
    },
    idType: 'uuidv7',
    push: false,
    // Rules are read and frozen whole; nobody asks for a part of one in SQL.
    blocksAsJSON: true,
    migrationDir: path.join(root, 'migrations'),
    disableCreateDatabase: true,
  }),
  cors: origins,
  csrf: origins,
  defaultDepth: 0,
  maxDepth: 2,
  graphQL: { maxComplexity: 500, disablePlaygroundInProduction: true },
  localization: { locales: ['en', 'fr'], defaultLocale: 'en', fallback: true },
  i18n: { supportedLanguages: { en, fr }, fallbackLanguage: 'en', translations: panelTranslations },
  upload: { limits: { fileSize: 5_000_000 }, abortOnLimit: true },
  sharp,
  logger: { options: { level: settings.LOG_LEVEL } },
  loggingLevels: {
    QueryError: 'info',
    Forbidden: 'info',
    ValidationError: 'info',
    NotFound: 'info',
    APIError: 'info',
    // Our own refusals, which Payload's type does not know.
    ...({ WaybillError: 'info' } as object),
  },
  typescript: { outputFile: path.join(root, 'src/payload-types.ts'), autoGenerate: false },
  admin: panel(root),
})
