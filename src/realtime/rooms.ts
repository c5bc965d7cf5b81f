import { marketRoom } from './market-room'
import type { Namespace } from './namespaces'
import type { Socket } from './socket'

/** Puts a socket into the rooms that are its own by right; nobody names a room from outside. */
export function joinOwnRooms(socket: Socket, namespace: Namespace): void {
  const { actor, trackedOrderId, marketId, locale } = socket.data
  const rooms: Record<Namespace, (string | undefined)[]> = {
    '/customer': [
      actor.userId && `user:${actor.userId}`,
      trackedOrderId && `order:${trackedOrderId}`,
      marketId && marketRoom(marketId, locale),
    ],
    '/restaurant': actor.restaurantIds.map((id) => `restaurant:${id}`),
    '/driver': [actor.driverId && `driver:${actor.driverId}`],
    // What goes wrong inside is for administrators; the desk sees the rest.
    '/admin': ['admin', actor.role === 'admin' ? 'alerts' : undefined],
    '/support': ['support'],
  }
  void socket.join(rooms[namespace].filter((room): room is string => Boolean(room)))
}
