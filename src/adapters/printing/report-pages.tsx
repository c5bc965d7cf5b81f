import { Document, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ComponentProps } from 'react'
import type { PrintedReport, PrintedTable } from '../../ports/printing'

const INK = '#1d2433'
const QUIET = '#5b6475'
const LINE = '#d9dde5'

const styles = StyleSheet.create({
  page: { padding: 40, paddingBottom: 56, fontFamily: 'Helvetica', fontSize: 9, color: INK },
  title: { fontSize: 18, fontFamily: 'Helvetica-Bold' },
  subtitle: { marginTop: 4, marginBottom: 18, color: QUIET },
  fact: { flexDirection: 'row', justifyContent: 'space-between', paddingVertical: 3, width: '60%' },
  quiet: { color: QUIET },
  tableTitle: { marginTop: 18, marginBottom: 6, fontSize: 11, fontFamily: 'Helvetica-Bold' },
  row: { flexDirection: 'row', borderTop: `0.5pt solid ${LINE}`, paddingVertical: 3 },
  head: { flexDirection: 'row', paddingVertical: 3, color: QUIET },
  sums: { flexDirection: 'row', borderTop: `1pt solid ${INK}`, paddingVertical: 3, fontFamily: 'Helvetica-Bold' },
  name: { flex: 1.6, paddingRight: 6 },
  number: { flex: 1, textAlign: 'right', paddingLeft: 4 },
  footer: {
    position: 'absolute',
    bottom: 28,
    left: 40,
    right: 40,
    flexDirection: 'row',
    justifyContent: 'space-between',
    fontSize: 8,
    color: QUIET,
  },
})

/** The letters of the built-in typefaces: they lack the narrow space that French puts into numbers, and the typographic minus. */
const plain = (text: string) => text.replace(/[\u202f\u2009]/g, '\u00a0').replace(/\u2212/g, '-')

/** A report on A4: what it is, its facts, its tables, whose heads are on every page. */
export function reportPages({ locale, title, subtitle, facts, tables, footer }: PrintedReport) {
  return (
    <Document title={plain(title)} language={locale}>
      <Page size="A4" style={styles.page}>
        <Text style={styles.title}>{plain(title)}</Text>
        <Text style={styles.subtitle}>{plain(subtitle)}</Text>
        {facts.map(({ label, value }) => (
          <View key={label} style={styles.fact}>
            <Text style={styles.quiet}>{plain(label)}</Text>
            <Text>{plain(value)}</Text>
          </View>
        ))}
        {tables.map((table) => (
          <Table key={table.title} {...table} />
        ))}
        <View style={styles.footer} fixed>
          <Text>{plain(footer)}</Text>
          <Text render={({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`} />
        </View>
      </Page>
    </Document>
  )
}

function Table({ title, heads, rows, sums }: PrintedTable) {
  return (
    <View>
      <Text style={styles.tableTitle}>{plain(title)}</Text>
      <Cells cells={heads} look={styles.head} />
      {rows.map((cells, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paper is drawn once.
        <Cells key={index} cells={cells} look={styles.row} />
      ))}
      {sums && <Cells cells={sums} look={styles.sums} />}
    </View>
  )
}

function Cells({ cells, look }: { cells: readonly string[]; look: ComponentProps<typeof View>['style'] }) {
  return (
    <View style={look} wrap={false}>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
        <Text key={index} style={index === 0 ? styles.name : styles.number}>
          {plain(cell)}
        </Text>
      ))}
    </View>
  )
}
