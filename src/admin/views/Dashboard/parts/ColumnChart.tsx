'use client'
import { lazy, Suspense } from 'react'
import type { ColumnsProps } from './Columns'

const Columns = lazy(() => import('./Columns'))

/** The columns with their key; the place is kept while they come. */
export function ColumnChart(props: ColumnsProps) {
  const { barName, lineName } = props
  return (
    <figure className="wb-columns-chart">
      <figcaption>
        <span className="wb-chart-key">{barName}</span>
        {lineName && <span className="wb-chart-key wb-chart-key--beside">{lineName}</span>}
      </figcaption>
      <div>
        <Suspense fallback={<div className="wb-chart-skeleton" />}>
          <Columns {...props} />
        </Suspense>
      </div>
    </figure>
  )
}
