import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { UserRole } from '../../../domain/identity/roles'
import { type Principal, principalOf } from '../../../http/principal'
import { wordsOf } from '../../words'
import { Compliance } from './Compliance'
import { askedPicks, loadDashboard, rememberedPicks } from './load-dashboard'
import { Operations } from './Operations'
import { Restaurant } from './Restaurant'
import type { Picks } from './remembered-picks'
import { Support } from './Support'
import { sharedWords } from './words/shared'

/** `/admin`: the numbers of the person's role, there with the first byte and live from then on. */
export async function DashboardPage({ initPageResult: { req }, searchParams }: AdminViewServerProps) {
  const principal = principalOf(req.user)
  if (!principal) return null
  const { locale } = wordsOf(req.i18n)
  const shown = await dashboardOf(principal, askedPicks(searchParams), locale)
  return <Gutter className="wb-dashboard-page">{shown ?? <NothingYet role={principal.role} locale={locale} />}</Gutter>
}

/** Undefined where there is nothing to count yet. */
async function dashboardOf(principal: Principal, asked: Picks, locale: 'en' | 'fr') {
  const { role } = principal
  const wanted = Object.keys(asked).length > 0 ? asked : await rememberedPicks()
  const wish = { principal, locale, preferred: [wanted, {}] }
  // With another address the same dashboard begins anew: an administrator goes from one kitchen to the next.
  const key = JSON.stringify(asked)
  if (role === 'admin') {
    const kitchen = asked.restaurant && (await loadDashboard('restaurant', { ...wish, preferred: [asked] }))
    if (kitchen) return <Restaurant key={key} {...kitchen} visiting />
    const found = await loadDashboard('operations', wish)
    return found && <Operations key={key} {...found} />
  }
  if (role === 'owner' || role === 'staff') {
    const found = await loadDashboard('restaurant', wish)
    return found && <Restaurant key={key} {...found} visiting={false} />
  }
  if (role === 'support') {
    const found = await loadDashboard('support', wish)
    return found && <Support key={key} {...found} />
  }
  if (role === 'compliance') {
    const found = await loadDashboard('compliance', wish)
    return found && <Compliance key={key} {...found} />
  }
  // Drivers and customers have apps, and do not come in.
  return undefined
}

/** What has to be there before there can be numbers. */
function NothingYet({ role, locale }: { role: UserRole; locale: 'en' | 'fr' }) {
  const { say } = wordsOf({ language: locale }, sharedWords)
  const kitchen = role === 'owner' || role === 'staff'
  return (
    <section className="wb-dashboard wb-card" aria-labelledby="wb-nothing-yet">
      <h1 id="wb-nothing-yet">{say(kitchen ? 'noRestaurantTitle' : 'noMarketTitle')}</h1>
      <p className="wb-empty">{say(kitchen ? 'noRestaurant' : 'noMarket')}</p>
    </section>
  )
}
