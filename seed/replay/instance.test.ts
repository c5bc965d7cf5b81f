import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readInstance } from './instance'

const TABLES = {
  orders: 'order,x,y,placement_time,restaurant,ready_time\no2,10,-20.5,30,r1,45\no1,0,0,7,r1,7\n',
  couriers: 'courier,x,y,on_time,off_time\nc1,5,5,0,240\n',
  restaurants: 'restaurant,x,y\nr1,100,200\n',
  instance_parameters:
    'meters_per_minute,pickup_service_minutes,dropoff_service_minutes,target_click_to_door,maximum_click_to_door,pay_per_order,guaranteed_pay_per_hour\n320,4,4,40,90,10,15\n',
}

function directoryOf(tables: Partial<typeof TABLES>, extension: 'csv' | 'txt' = 'csv'): string {
  const directory = mkdtempSync(join(tmpdir(), 'instance-'))
  for (const [name, text] of Object.entries({ ...TABLES, ...tables })) {
    writeFileSync(join(directory, `${name}.${extension}`), extension === 'txt' ? text.replaceAll(',', '\t') : text)
  }
  return directory
}

describe('readInstance', () => {
  it('reads a day and sorts its orders by placement', () => {
    const { orders, couriers, restaurants, parameters } = readInstance(directoryOf({}))
    expect(orders).toEqual([
      { id: 'o1', x: 0, y: 0, placedAt: 7, restaurant: 'r1', readyAt: 7 },
      { id: 'o2', x: 10, y: -20.5, placedAt: 30, restaurant: 'r1', readyAt: 45 },
    ])
    expect(couriers).toEqual([{ id: 'c1', x: 5, y: 5, onAt: 0, offAt: 240 }])
    expect(restaurants).toEqual([{ id: 'r1', x: 100, y: 200 }])
    expect(parameters).toMatchObject({ metersPerMinute: 320, pickupServiceMinutes: 4, targetClickToDoor: 40 })
  })

  it('reads the tab-separated files of the public repository, spaces in headings included', () => {
    const spaced = TABLES.instance_parameters.replace('meters_per_minute', 'meters per minute')
    expect(readInstance(directoryOf({ instance_parameters: spaced }, 'txt'))).toMatchObject({
      parameters: { metersPerMinute: 320 },
      orders: [{ id: 'o1' }, { id: 'o2' }],
    })
  })

  it('names file, line and column of a cell that is empty or no number', () => {
    const broken = (cell: string) =>
      directoryOf({ couriers: `courier,x,y,on_time,off_time\nc1,5,5,0,240\nc2,${cell},5,0,240\n` })
    expect(() => readInstance(broken(''))).toThrow(/couriers\.csv:3: x: /)
    expect(() => readInstance(broken('north'))).toThrow(/couriers\.csv:3: x: /)
  })

  it('refuses an order for a restaurant that does not exist', () => {
    expect(() => readInstance(directoryOf({ restaurants: 'restaurant,x,y\nr9,1,1\n' }))).toThrow(
      'which restaurants does not hold',
    )
  })

  it('refuses an order that is ready before it is placed', () => {
    const orders = 'order,x,y,placement_time,restaurant,ready_time\no1,0,0,7,r1,6\n'
    expect(() => readInstance(directoryOf({ orders }))).toThrow('ready_time lies before placement_time')
  })

  it('refuses an id that comes twice', () => {
    expect(() => readInstance(directoryOf({ restaurants: 'restaurant,x,y\nr1,1,1\nr1,2,2\n' }))).toThrow(
      'restaurants holds r1 twice',
    )
  })

  it('says which file is missing', () => {
    expect(() => readInstance(mkdtempSync(join(tmpdir(), 'empty-')))).toThrow('neither instance_parameters.csv nor')
  })
})
