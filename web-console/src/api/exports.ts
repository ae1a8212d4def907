import { get, post } from './http'
import type { TaskService } from './tasks'
import type { Exportable, ExportRequest, ExportStarted } from './types'

export const columns = (service: TaskService, list: string) => get<Exportable>(`/api/${service}/exports/${list}`)
export const start = <Filter>(service: TaskService, list: string, request: ExportRequest<Filter>, key: string) =>
  post<ExportStarted>(`/api/${service}/exports/${list}`, request, { key })
