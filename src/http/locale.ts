/** The caller's language: `?locale=`, else what Payload read from cookie and `Accept-Language`, else English. */
export function localeOf(req: { searchParams?: URLSearchParams; headers: Headers }): 'en' | 'fr' {
  const asked = req.searchParams?.get('locale') ?? req.headers.get('accept-language') ?? ''
  return asked.trim().toLowerCase().startsWith('fr') ? 'fr' : 'en'
}
