/** A request as AWS Signature Version 4 sees it. */
export interface SignedRequest {
  readonly method: string
  /** Path and query as they came, still encoded. */
  readonly target: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
}

/** The canonical request of the specification: method, path, query, signed headers, their names, hash of the contents. */
export function canonicalRequest(
  { method, target, headers }: SignedRequest,
  signedHeaders: readonly string[],
  contentHash: string,
): string {
  const [path = '/', query = ''] = target.split('?', 2)
  return [
    method,
    path.split('/').map(encodeAnew).join('/'),
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    contentHash,
  ].join('\n')
}

function canonicalQuery(query: string): string {
  return query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', value = ''] = part.split('=', 2)
      return `${encodeAnew(name)}=${encodeAnew(value.replace(/\+/g, '%20'))}`
    })
    .sort()
    .join('&')
}

/** RFC 3986: everything but letters, digits and `-._~`. */
function encodeAnew(part: string): string {
  const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  return encodeURIComponent(decodeURIComponent(part)).replace(/[!'()*]/g, percent)
}
