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
    stranded: 'Already ordered for times when you would be closed. They will be cancelled unless you open for them:',
    sold: 'When it is sold',
    soldAlways: 'Whenever the restaurant is open',
    soldAlwaysExplain: 'Breakfast, lunch or a season: uncheck it to say when.',
    soldExplain:
      'In the time of the market. Outside of these times it stays on the menu, with the time from which it can be had.',
    from: 'First day',
    until: 'Last day',
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
    stranded:
      'Déjà commandées pour des heures où vous seriez fermé. Elles seront annulées si vous n’ouvrez pas alors :',
    sold: 'Quand il est vendu',
    soldAlways: 'Tant que le restaurant est ouvert',
    soldAlwaysExplain: 'Petit-déjeuner, déjeuner ou saison : décochez pour dire quand.',
    soldExplain:
      'À l’heure du marché. En dehors de ces heures il reste au menu, avec l’heure à partir de laquelle il est servi.',
    from: 'Premier jour',
    until: 'Dernier jour',
  },
)

export type HoursWord = keyof typeof hoursWords.en
