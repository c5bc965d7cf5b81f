import type { PayloadRequest } from 'payload'

/** The markets that whoever asks may see, to choose from. */
export async function marketChoices(
  req: PayloadRequest,
  sort: string[],
): Promise<{ id: string; slug: string; name: string; timeZone: string }[]> {
  const { docs } = await req.payload.find({
    collection: 'markets',
    sort,
    limit: 200,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, slug, name, timeZone }) => ({ id, slug, name, timeZone }))
}
