import sharp from 'sharp'

/** A sheet of paper that says what it stands for, and that it is invented. */
export function sheet(title: string): Promise<Buffer> {
  const escaped = title.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="560" font-family="sans-serif"><rect width="900" height="560" fill="#e8e4da"/><rect x="30" y="30" width="840" height="500" fill="#fff"/><text x="70" y="130" font-size="34">${escaped}</text><text x="70" y="200" font-size="24">An invented document of the demo.</text></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
