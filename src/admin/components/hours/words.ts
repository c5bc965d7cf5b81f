import { bilingual } from '../../words'

export const hoursWords = bilingual(
  {
    title: 'Opening hours',
    always: 'Open day and night',
    alwaysExplain: 'Without hours, orders are taken at any time.',
    explain: 'In the time of the market. Closing earlier than opening means the morning after.',
    closed: 'Closed',
    addTimes: 'Add times',
    opens: '{{day}}, opens',
    closes: '{{day}}, closes',
    takeTimes: '{{day}}: remove {{opens}} to {{closes}}',
    copy: 'Like this on all days',
    other: 'Days that are different',
    otherExplain: 'A holiday, a party, a day of rest. Holidays of the market count by themselves.',
    addDay: 'Add a day',
    date: 'Date',
    name: 'What for',
    takeDay: 'Remove {{day}}',
    holidays: 'Holidays',
    holidaysExplain: 'Restaurants with opening hours rest on these days, unless one says something else of the day.',
    noHolidays: 'None yet.',
    dealTitle: 'Days and hours',
    dealAlways: 'At any time',
    dealExplain:
      'In the time of the market. An end before the beginning means the morning after; a day without times has no promotion.',
  },
  {
    title: 'Heures d’ouverture',
    always: 'Ouvert jour et nuit',
    alwaysExplain: 'Sans horaires, des commandes sont prises à toute heure.',
    explain: 'À l’heure du marché. Une fermeture avant l’ouverture veut dire le lendemain matin.',
    closed: 'Fermé',
    addTimes: 'Ajouter des heures',
    opens: '{{day}}, ouverture',
    closes: '{{day}}, fermeture',
    takeTimes: '{{day}} : retirer {{opens}} à {{closes}}',
    copy: 'Pareil tous les jours',
    other: 'Jours particuliers',
    otherExplain: 'Un jour férié, une fête, un jour de repos. Les jours fériés du marché comptent d’eux-mêmes.',
    addDay: 'Ajouter un jour',
    date: 'Date',
    name: 'Occasion',
    takeDay: 'Retirer {{day}}',
    holidays: 'Jours fériés',
    holidaysExplain:
      'Les restaurants qui ont des horaires se reposent ces jours-là, sauf indication contraire de l’un d’eux.',
    noHolidays: 'Aucun pour l’instant.',
    dealTitle: 'Jours et heures',
    dealAlways: 'À tout moment',
    dealExplain:
      'À l’heure du marché. Une fin avant le début veut dire le lendemain matin ; un jour sans heures est sans promotion.',
  },
)

export type HoursWord = keyof typeof hoursWords.en
