import type { PrintedReport } from '../../ports/printing'
import type { AboutExport } from './about-export'
import { WORDS } from './words'

/** An export on one page: what was asked for, what is in it, what it shows, and how to verify it. */
export function summaryOf(
  { madeAt, filter, complete, span, newest, tally }: AboutExport,
  locale: 'en' | 'fr',
): PrintedReport {
  const words = WORDS[locale]
  const numbers = new Intl.NumberFormat(locale)
  const asked = Object.entries(filter).map(([name, value]) => `${name} = ${value}`)
  return {
    locale,
    title: words.title,
    subtitle: `${madeAt} · ${complete ? words.complete : words.filtered}`,
    facts: [
      { label: words.filter, value: asked.join(', ') || words.everything },
      { label: words.records, value: numbers.format(tally.records) },
      { label: words.purged, value: numbers.format(tally.purged) },
      { label: words.batches, value: span ? `${span.first} – ${span.last}` : '–' },
      { label: words.newest, value: newest ? `${newest.seq} ${newest.hash}` : '–' },
    ],
    tables: [
      {
        title: words.byKind,
        heads: words.heads,
        rows: [...tally.kinds]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([kind, count]) => [kind, numbers.format(count)]),
      },
    ],
    footer: words.footer,
  }
}
