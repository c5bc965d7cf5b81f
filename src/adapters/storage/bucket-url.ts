export interface Bucket {
  /** Such as `https://s3.eu-west-3.amazonaws.com`. */
  readonly endpoint: string
  readonly bucket: string
  /** `https://endpoint/bucket/key` when true, `https://bucket.endpoint/key` when false. */
  readonly pathStyle: boolean
}

/** The address of a key; of the bucket itself for an empty one. */
export function bucketUrl({ endpoint, bucket, pathStyle }: Bucket, key: string): URL {
  const url = new URL(endpoint)
  const base = url.pathname.replace(/\/$/, '')
  if (!pathStyle) url.hostname = `${bucket}.${url.hostname}`
  url.pathname = pathStyle ? `${base}/${bucket}/${key}` : `${base}/${key}`
  return url
}
