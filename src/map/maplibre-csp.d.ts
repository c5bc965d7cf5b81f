/** The same library, without the worker inside: a page with a strict content policy serves that as a file. */
declare module 'maplibre-gl/dist/maplibre-gl-csp' {
  export * from 'maplibre-gl'
  export { default } from 'maplibre-gl'
}
