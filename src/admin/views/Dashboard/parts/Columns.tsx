'use client'
import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

export interface Column {
  /** Under the column; unique. */
  label: string
  /** What the tip says above the values. */
  title: string
  bar: number | null
  line?: number | null
}

export interface ColumnsProps {
  title: string
  columns: readonly Column[]
  barName: string
  lineName?: string
  /** A value in words, and the same where there is little room. */
  format(value: number): string
  formatShort(value: number): string
  onPick(index: number): void
}

/** Columns, and a line to hold against them. Reached only when a chart is shown: the library weighs more than the rest of the page. */
export default function Columns({ title, columns, barName, lineName, format, formatShort, onPick }: ColumnsProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={[...columns]} title={title} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--wb-line)" />
        <XAxis dataKey="label" tickLine={false} axisLine={false} minTickGap={12} tick={AXIS} />
        <YAxis width="auto" tickLine={false} axisLine={false} tickFormatter={formatShort} tickCount={4} tick={AXIS} />
        <Tooltip
          cursor={{ fill: 'var(--wb-quiet-ground)' }}
          isAnimationActive={false}
          content={({ active, payload }) => {
            const column = payload?.[0]?.payload as Column | undefined
            return active && column ? <Tip column={column} names={[barName, lineName]} format={format} /> : null
          }}
        />
        <Bar
          dataKey="bar"
          name={barName}
          fill="var(--wb-chart)"
          radius={[3, 3, 0, 0]}
          isAnimationActive={false}
          // The whole height leads on: a low column would be hard to hit.
          background={{ fill: 'transparent' }}
          onClick={(_, index) => onPick(index)}
        />
        {lineName && (
          <Line
            dataKey="line"
            name={lineName}
            stroke="var(--wb-chart-beside)"
            strokeWidth={2}
            strokeDasharray="5 4"
            type="linear"
            dot={{ r: 2, strokeDasharray: 'none' }}
            connectNulls
            isAnimationActive={false}
          />
        )}
      </ComposedChart>
    </ResponsiveContainer>
  )
}

const AXIS = { fill: 'var(--wb-text-quiet)', fontSize: 12 }

interface TipProps {
  column: Column
  names: readonly [bar: string, line: string | undefined]
  format(value: number): string
}

function Tip({ column, names: [barName, lineName], format }: TipProps) {
  const told = (value: number | null | undefined) => (value === null || value === undefined ? '–' : format(value))
  return (
    <div className="wb-chart-tip">
      <strong>{column.title}</strong>
      <span>
        {barName} · {told(column.bar)}
      </span>
      {lineName && (
        <span className="wb-quiet">
          {lineName} · {told(column.line)}
        </span>
      )}
    </div>
  )
}
