/** Where the storage keeps a document, sealed. */
export function documentKey(documentId: string): string {
  return `${documentFolder(documentId)}sealed.bin`
}

export function documentFolder(documentId: string): string {
  return `documents/${documentId}/`
}

/** What a document's sealed contents are bound to: another document's do not open in their place. */
export function sealedAbout(documentId: string): string {
  return `document:${documentId}`
}
