/** Where the storage keeps a document, sealed. */
export function documentKey(documentId: string): string {
  return `documents/${documentId}/sealed.bin`
}
