import type { Task } from '@/api/types'
import { tasks as t } from '@/messages/tasks'
import { sizeOf } from './size'

/** What came of a task, in words; results nobody has words for are for machines. */
export function resultsOf(task: Pick<Task, 'results' | 'file' | 'state'>): { label: string; value: string }[] {
  const results = Object.entries(task.results ?? {})
    .filter(([name]) => name in t.results)
    .map(([name, value]) => ({ label: t.results[name]!, value: typeof value === 'number' ? value.toLocaleString('zh-CN') : String(value) }))
  return task.file && task.state === 'DONE' ? [...results, { label: t.results.bytes!, value: sizeOf(task.file.size) }] : results
}
