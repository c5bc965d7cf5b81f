import sharp from 'sharp'

interface Holder {
  /** What kind of paper it says to be. */
  title: string
  name: string
  /** YYYY-MM-DD */
  bornOn: string
  expiresOn: string
}

/** An identity paper of nobody's: drawn here, of no state, and marked as a specimen all over. */
export function specimenCard({ title, name, bornOn, expiresOn }: Holder): Promise<Buffer> {
  const line = (y: number, label: string, value: string) =>
    `<text x="330" y="${y}" font-size="17" fill="#5b6675">${label}</text><text x="330" y="${y + 32}" font-size="27">${escaped(value)}</text>`
  const mark = (y: number) =>
    `<text x="450" y="${y}" font-size="92" text-anchor="middle" fill="#b3261e" opacity="0.34" transform="rotate(-24 450 ${y})">SPECIMEN</text>`
  const svg = [
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="560" font-family="sans-serif">',
    '<rect width="900" height="560" fill="#8d7b68"/><rect x="40" y="36" width="820" height="488" rx="26" fill="#eef2e6"/>',
    `<text x="80" y="102" font-size="32">${escaped(title)}</text>`,
    '<text x="80" y="134" font-size="18" fill="#5b6675">Republic of Nowhere · invented for the demo of Waybill</text>',
    '<rect x="80" y="170" width="210" height="260" fill="#cdd8cf"/><circle cx="185" cy="268" r="56" fill="#8ea294"/>',
    '<path d="M95 430a90 92 0 0 1 180 0z" fill="#8ea294"/>',
    line(196, 'Name', name),
    line(272, 'Date of birth', bornOn),
    line(348, 'Good until', expiresOn),
    line(424, 'Number', 'SPECIMEN 000000'),
    mark(330),
    '</svg>',
  ]
  return sharp(Buffer.from(svg.join('')))
    .jpeg({ quality: 82 })
    .toBuffer()
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
