import type { PrintedReport, Printing } from '../../ports/printing'

/** PDFs by @react-pdf/renderer, which is loaded with the first of them: most processes never make one. */
export const reactPdfPrinting: Printing = {
  async print(report: PrintedReport) {
    const [{ renderToBuffer }, { reportPages }] = await Promise.all([
      import('@react-pdf/renderer'),
      import('./report-pages'),
    ])
    return renderToBuffer(reportPages(report))
  },
}
