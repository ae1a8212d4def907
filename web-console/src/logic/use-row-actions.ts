import { ElMessage, ElMessageBox } from 'element-plus'
import { computed } from 'vue'
import { useAction } from '@/api/action'
import * as declarations from '@/api/declarations'
import type { DeclarationRow } from '@/api/types'
import { common } from '@/messages/common'
import { declaration as t } from '@/messages/declaration'
import type { Service } from '@/windows'

/** What takes a declaration away from where it is, each asking first. */
export function useRowActions(service: Service, reload: () => Promise<unknown>) {
  const removal = useAction(async (intention, row: DeclarationRow) => {
    await declarations.remove(service, row.type, row.no, row.version, intention.keyFor([row.no, row.version]))
    ElMessage({ type: 'success', message: t.deleted })
  })

  const withdrawal = useAction(async (intention, row: DeclarationRow, reason: string) => {
    await declarations.withdraw(service, row.type, row.no, reason, intention.keyFor([row.no, reason]))
    ElMessage({ type: 'success', message: t.withdrawn })
  })

  async function remove(row: DeclarationRow) {
    const sure = await ElMessageBox.confirm(t.deleteText(row.subjectName, row.no), t.deleteTitle, { type: 'warning', confirmButtonText: t.remove, cancelButtonText: common.cancel, confirmButtonClass: 'el-button--danger' }).catch(() => null)
    if (!sure) return
    await removal.run(row)
    await reload()
  }

  async function withdraw(row: DeclarationRow) {
    const answer = await ElMessageBox.prompt(t.withdrawText(row.subjectName), t.withdrawTitle, {
      inputPlaceholder: t.withdrawReason, inputType: 'textarea', confirmButtonText: t.withdraw, cancelButtonText: common.cancel,
      inputValidator: (reason: string | null) => !!reason?.trim() || t.withdrawReasonMissing,
    }).catch(() => null)
    if (!answer) return
    await withdrawal.run(row, (answer as { value: string }).value.trim())
    await reload()
  }

  const problem = computed(() => removal.problem.value ?? withdrawal.problem.value)
  return { remove, removing: removal.busy, withdraw, withdrawing: withdrawal.busy, problem }
}
