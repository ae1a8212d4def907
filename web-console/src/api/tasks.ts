import type { Service } from '@/windows'
import { del, get, post } from './http'
import type { Page, Paging, Task, TaskState } from './types'

/** Where work may be under way: the services of the windows and the desk of the centre. */
export type TaskService = Service | 'center'

const at = (service: TaskService, ...rest: string[]) => [`/api/${service}/tasks`, ...rest.map(encodeURIComponent)].join('/')

export function search(service: TaskService, filter: { kind?: string; state?: TaskState }, { page, size }: Paging): Promise<Page<Task>> {
  const query = new URLSearchParams({ page: String(page), size: String(size) })
  if (filter.kind) query.set('kind', filter.kind)
  if (filter.state) query.set('state', filter.state)
  return get<Page<Task>>(`${at(service)}?${query}`)
}

export const detail = (service: TaskService, id: string) => get<Task>(at(service, id))
export const events = (service: TaskService, id: string) => at(service, id, 'events')
export const file = (service: TaskService, id: string) => at(service, id, 'file')
export const cancel = (service: TaskService, id: string, key: string) => post<void>(at(service, id, 'cancellation'), undefined, { key })
export const forget = (service: TaskService, id: string, key: string) => del<void>(at(service, id), { key })

export const isOver = (task: Pick<Task, 'state'>) => task.state !== 'QUEUED' && task.state !== 'RUNNING'
