import type { AreaFlaw } from '../domain/areas/read-geojson'

/** What is wrong with an area, and what helps; said by the form and by the API alike. */
export const AREA_FLAW_WORDS: Readonly<Record<'en' | 'fr', Readonly<Record<AreaFlaw, string>>>> = {
  en: {
    not_geojson: 'This is no GeoJSON of polygons.',
    empty: 'Nothing is drawn yet.',
    too_many_points: 'This has more than 2,000 corners. Please simplify it first.',
    outside_world: 'A corner is outside the world: latitudes go to 90, longitudes to 180 degrees.',
    too_few_points: 'A polygon needs at least three corners.',
    open_ring: 'A ring is left open: its last corner must be its first.',
    self_crossing: 'The outline crosses itself.',
    hole_outside: 'A hole lies outside of its polygon.',
    swapped: 'Latitude and longitude have changed places: GeoJSON has the longitude first.',
    far_away: 'This lies more than 500 km from the centre of the market.',
    radius: 'The radius is more than 0 and at most 200 km.',
    no_names: 'Name at least one municipality.',
  },
  fr: {
    not_geojson: 'Ce n’est pas un GeoJSON de polygones.',
    empty: 'Rien n’est encore dessiné.',
    too_many_points: 'Il y a plus de 2 000 sommets. Simplifiez d’abord le tracé.',
    outside_world: 'Un sommet est hors du monde : une latitude va jusqu’à 90 degrés, une longitude jusqu’à 180.',
    too_few_points: 'Un polygone a au moins trois sommets.',
    open_ring: 'Un anneau est resté ouvert : son dernier sommet doit être le premier.',
    self_crossing: 'Le contour se croise lui-même.',
    hole_outside: 'Un trou se trouve hors de son polygone.',
    swapped: 'Latitude et longitude sont inversées : GeoJSON met la longitude d’abord.',
    far_away: 'C’est à plus de 500 km du centre du marché.',
    radius: 'Le rayon est de plus de 0 et d’au plus 200 km.',
    no_names: 'Nommez au moins une municipalité.',
  },
}
