import type { Manifest } from '../../src/commands/track-and-trace/read-manifest'
import { formatMoney } from '../../src/domain/money/format-money'
import { money } from '../../src/domain/money/money'
import { THOUSANDTHS } from '../../src/domain/track-and-trace/unit'
import type { PrintedReport } from '../../src/ports/printing'
import { MANIFEST_WORDS } from './words'

/** A manifest on paper: who sells, who carries it in what, where to, when, and every package. */
export function manifestPaper(manifest: Manifest, locale: 'en' | 'fr'): PrintedReport {
  const words = MANIFEST_WORDS[locale]
  const { delivery, timeZone, names } = manifest
  const { driver, vehicle, recipient, goods } = delivery
  const time = (at: Date) =>
    new Intl.DateTimeFormat(locale === 'fr' ? 'fr' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone,
    }).format(at)
  const quantity = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  const place = [recipient.line1, recipient.line2, recipient.city, recipient.state, recipient.postalCode]
  const facts = [
    [words.seller, manifest.restaurant],
    [words.address, manifest.address ?? ''],
    [words.licence, manifest.licence],
    [words.phone, delivery.phone],
    [words.order, manifest.order],
    [words.soldAt, time(delivery.soldAt)],
    [words.driver, driver.name],
    [words.employee, driver.id],
    [words.driversLicence, driver.licence],
    [words.vehicle, `${vehicle.make} ${vehicle.model}`],
    [words.plate, vehicle.plate],
    [words.recipient, recipient.name],
    [words.destination, place.filter(Boolean).join(', ')],
    [words.route, words.shortest],
    [words.departure, time(delivery.departsAt)],
    [words.arrival, time(delivery.arrivesAt)],
    [words.confirmed, time(manifest.confirmedAt)],
  ].map(([label = '', value = '']) => ({ label, value }))
  const currency = goods[0]?.total.currency ?? 'USD'
  const total = goods.reduce((sum, one) => sum + one.total.amount, 0)
  return {
    locale,
    title: `${words.title} ${manifest.number}${manifest.voided ? ` – ${words.void}` : ''}`,
    subtitle: `${manifest.restaurant} · ${manifest.market} · ${timeZone}`,
    facts,
    tables: [
      {
        title: words.packages,
        heads: [words.package, words.quantity, words.amount],
        rows: goods.map(({ label, quantity: held, unit, total: sum }) => {
          const known = names.find((one) => one.label === label)
          const what = [known?.name, known?.lot && `${words.lot} ${known.lot}`, label].filter(Boolean)
          return [
            what.join(' · '),
            `${quantity.format(held / THOUSANDTHS)} ${words.units[unit]}`,
            formatMoney(sum, locale),
          ]
        }),
        sums: [words.total, '', formatMoney(money(total, currency), locale)],
      },
    ],
    footer: `${words.title} ${manifest.number} · ${manifest.licence}`,
  }
}
