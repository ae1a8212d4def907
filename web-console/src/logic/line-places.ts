/** Of the connections a browser has to a server for all of its windows, so many may be kept to follow tasks. */
const PLACES = ['rst.task-line.1', 'rst.task-line.2']

/** Takes one of the places for a line that lasts; gives the way to leave it, or nothing when all are taken. */
export async function takePlace(locks: LockManager): Promise<(() => void) | null> {
  for (const place of PLACES) {
    const leave = await new Promise<(() => void) | null>((answer) => {
      void locks.request(place, { ifAvailable: true }, (lock) => (lock ? new Promise<void>((left) => answer(left)) : answer(null)))
    })
    if (leave) return leave
  }
  return null
}
