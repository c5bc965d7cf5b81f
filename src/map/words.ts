/** What the map itself says. `src/map` serves the public page too, so it knows nothing of the panel's own words. */
const en = {
  loading: 'The map is being drawn…',
  noWebgl:
    'This browser cannot draw the map (WebGL is missing or switched off). Everything on it is in the list as well.',
  failed: 'The map could not be loaded. Everything on it is in the list as well.',
  markers: 'On the map',
  hint: 'Arrow keys move from marker to marker, Enter chooses one.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  map: 'Map',
  twoFingers: 'Use two fingers to move the map',
  ctrlScroll: 'Hold Ctrl while scrolling to zoom the map',
  cmdScroll: 'Hold ⌘ while scrolling to zoom the map',
}

const fr: typeof en = {
  loading: 'La carte se dessine…',
  noWebgl:
    'Ce navigateur ne peut pas dessiner la carte (WebGL manque ou est désactivé). Tout ce qu’elle montre est aussi dans la liste.',
  failed: 'La carte n’a pas pu être chargée. Tout ce qu’elle montre est aussi dans la liste.',
  markers: 'Sur la carte',
  hint: 'Les flèches vont d’un repère à l’autre, Entrée en choisit un.',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  map: 'Carte',
  twoFingers: 'Utilisez deux doigts pour déplacer la carte',
  ctrlScroll: 'Maintenez Ctrl en défilant pour zoomer sur la carte',
  cmdScroll: 'Maintenez ⌘ en défilant pour zoomer sur la carte',
}

export type MapWords = typeof en

export const MAP_WORDS: Readonly<Record<'en' | 'fr', MapWords>> = { en, fr }
