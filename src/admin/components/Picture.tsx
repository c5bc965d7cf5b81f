interface Props {
  src: string
  alt: string
  className?: string
  width?: number
  height?: number
  onLoad?: () => void
}

/** A picture that only the signed-in person may see, or that has not left this browser yet: nothing for Next to fetch and shrink. */
export function Picture(props: Props) {
  // biome-ignore lint/performance/noImgElement: Next's own element would fetch it on the server, without the session.
  return <img {...props} alt={props.alt} />
}
