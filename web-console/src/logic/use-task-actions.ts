import { ElMessage, ElMessageBox } from 'element-plus'
import { computed } from 'vue'
import { useAction } from '@/api/action'
import { download } from '@/api/download'
import * as api from '@/api/tasks'
import { common } from '@/messages/common'
import { tasks as t } from '@/messages/tasks'
import { useTasks, type KnownTask } from '@/stores/tasks'

/** What can be done with a task, wherever it is listed. */
export function useTaskActions() {
  const store = useTasks()

  const downloading = useAction(async (_, { service, task }: KnownTask) => download(api.file(service, task.id), task.file?.name ?? task.title))

  const cancelling = useAction(async (intention, { service, task }: KnownTask) => {
    await api.cancel(service, task.id, intention.keyFor(['cancel', task.id]))
    ElMessage({ type: 'info', message: t.cancelAsked })
    store.take(service, await api.detail(service, task.id))
  })

  const removing = useAction(async (intention, { service, task }: KnownTask) => {
    await api.forget(service, task.id, intention.keyFor(['remove', task.id]))
    store.forget(task.id)
    ElMessage({ type: 'success', message: t.removed })
  })

  async function cancel(known: KnownTask) {
    const sure = await ElMessageBox.confirm(t.cancelText(known.task.title), t.cancelTitle, { type: 'warning', confirmButtonText: t.cancelTitle, cancelButtonText: common.close }).catch(() => null)
    if (sure) await cancelling.run(known)
  }

  async function remove(known: KnownTask) {
    const sure = await ElMessageBox.confirm(t.removeText(known.task.title), t.removeTitle, { type: 'warning', confirmButtonText: t.remove, cancelButtonText: common.cancel }).catch(() => null)
    if (sure) await removing.run(known)
  }

  const problem = computed(() => downloading.problem.value ?? cancelling.problem.value ?? removing.problem.value)
  return { fetch: downloading.run, cancel, remove, busy: cancelling.busy, problem }
}
