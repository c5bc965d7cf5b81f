import { Link } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { addMonths } from '../../../domain/time/calendar-day'
import { localDay } from '../../../domain/time/local-day'
import { houseDb } from '../../../http/house-db'
import { virtualNow } from '../../../http/virtual-now'
import { findLicenceAgenda } from '../../../queries/licences/licence-agenda'
import { wordsOf } from '../../words'
import { askedIn } from '../asked-in'
import { marketChoices } from '../market-choices'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { LicenceAgenda } from './LicenceAgenda'
import { LicenceMonth } from './LicenceMonth'
import { calendarWords } from './words'

const HREF = '/admin/licence-calendar'

/** `/admin/licence-calendar?market&month`: which licences end when, for who keeps them and for owners theirs. Works without a script. */
export async function LicencesPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { role, restaurantIds } = viewerOf(req, HREF)
  const keeps = role === 'admin' || role === 'compliance'
  if (!keeps && role !== 'owner') notFound()
  const { say, locale } = wordsOf(req.i18n, calendarWords)
  const now = virtualNow()
  const choices = await marketChoices(req, ['-active', 'name'])
  const chosen = choices.find(({ slug }) => slug === askedIn(props, 'market'))
  const market = chosen?.slug
  const licences = await findLicenceAgenda(houseDb(), { market, restaurantIds: keeps ? null : restaurantIds, now })
  // Of several markets it is the day of the first: that of one that sells.
  const today = localDay(now, (chosen ?? choices[0])?.timeZone ?? 'UTC').date
  const asked = askedIn(props, 'month') ?? ''
  const month = `${/^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7)}-01`
  const to = (which: string) =>
    `${HREF}?${new URLSearchParams({ ...(market && { market }), month: which.slice(0, 7) })}`
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return (
    <PanelView {...props} title={say('title')} explain={say('explain')}>
      <div className="wb-licences">
        <nav className="wb-card wb-licences__ask" aria-label={say('title')}>
          {keeps && (
            <form key={market ?? ''} action={HREF} className="wb-ledger-ask">
              <input type="hidden" name="month" value={month.slice(0, 7)} />
              <label>
                {say('market')}
                <select name="market" defaultValue={market ?? ''}>
                  <option value="">{say('all')}</option>
                  {choices.map(({ slug, name: text }) => (
                    <option key={slug} value={slug}>
                      {text}
                    </option>
                  ))}
                </select>
              </label>
              <button type="submit" className="wb-button wb-button--plain">
                {say('show')}
              </button>
            </form>
          )}
          <div className="wb-licences__turn">
            <Link href={to(addMonths(month, -1))} prefetch={false} className="wb-dash-chip" aria-label={say('before')}>
              ‹
            </Link>
            <strong aria-live="polite">{name.format(new Date(month))}</strong>
            <Link href={to(addMonths(month, 1))} prefetch={false} className="wb-dash-chip" aria-label={say('after')}>
              ›
            </Link>
            <Link href={to(today)} prefetch={false} className="wb-dash-chip">
              {say('thisMonth')}
            </Link>
          </div>
          <div className="wb-licences__ways">
            <Link href="/admin/collections/licences" prefetch={false} className="wb-button wb-button--plain">
              {say('list')}
            </Link>
            {keeps && (
              <Link href="/admin/collections/licences/create" prefetch={false} className="wb-button wb-button--primary">
                {say('add')}
              </Link>
            )}
          </div>
        </nav>
        {licences.length === 0 ? (
          <div className="wb-card wb-empty">
            <strong>{say('none')}</strong>
            <p>{say('noneHint')}</p>
          </div>
        ) : (
          <>
            <LicenceMonth month={month} today={today} licences={licences} i18n={req.i18n} />
            <LicenceAgenda licences={licences} i18n={req.i18n} />
          </>
        )}
      </div>
    </PanelView>
  )
}
