import type { Endpoint } from 'payload'
import { z } from 'zod'
import { endKitchenTest } from '../../src/commands/kitchen-tests/end-test'
import { MoveKitchenTest, moveKitchenTest } from '../../src/commands/kitchen-tests/move-test'
import { KITCHEN_TEST_STATUSES } from '../../src/domain/kitchen/kitchen-test'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { Id, Time } from '../../src/http/shapes'

const kitchen = only('owner', 'staff', 'admin')
export const TestStatus = z.enum(KITCHEN_TEST_STATUSES).meta({ id: 'KitchenTestStatus' })

/** Test orders on a kitchen's display; they are sent by `POST /api/restaurants/:id/kitchen-test`. */
export const kitchenTestEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/kitchen-tests/:id/move',
    summary: 'Take, begin or finish a test order',
    answer: z.object({ id: Id, status: TestStatus, readyBy: Time.nullable() }),
    example: { to: 'confirmed', prepMinutes: 15 },
    access: kitchen,
    params: IdParam,
    body: MoveKitchenTest.omit({ testId: true }),
    handle: ({ call, params, body }) => moveKitchenTest(call, { testId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/kitchen-tests/:id/end',
    summary: 'Take a test order off the display',
    answer: z.object({ id: Id, status: TestStatus }),
    access: kitchen,
    params: IdParam,
    handle: ({ call, params }) => endKitchenTest(call, { testId: params.id }),
  }),
]
