/** The mark of `components/Icon.tsx`, as browsers show it beside the title. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0f6b5c"/><path d="M7 10l4.5 12L16 12l4.5 10L25 10" fill="none" stroke="#fff" stroke-width="2.75" stroke-linecap="round" stroke-linejoin="round"/></svg>',
)}`

export const FAVICON = { rel: 'icon', type: 'image/svg+xml', url: ICON }
