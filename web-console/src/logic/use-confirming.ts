import { ElMessageBox } from 'element-plus'
import { ref } from 'vue'
import { useAction } from '@/api/action'
import * as declarations from '@/api/declarations'
import type { ConfirmationReport } from '@/api/types'
import { common } from '@/messages/common'
import { declaration as t } from '@/messages/declaration'
import type { Service } from '@/windows'
import { orAllRefused } from './refused'
import type { Choice } from './use-chosen-rows'

interface Asked extends Choice {
  /** How many of them change what the centre looks at closely. */
  keyChanges: number
}

/** Hands declarations to the centre once somebody has agreed, and keeps what came of each. */
export function useConfirming(service: Service, type: string) {
  const report = ref<ConfirmationReport | null>(null)

  const confirmation = useAction(async (intention, selection: declarations.Selection) => {
    const answer = declarations.confirm(service, type, selection, intention.keyFor(selection))
    return orAllRefused(answer, (refused): ConfirmationReport => ({ accepted: 0, refused }))
  })

  /** Whether there is a report now. */
  async function handIn({ count, keyChanges, selection }: Asked): Promise<boolean> {
    const text = [t.confirmText(count), t.confirmHint, keyChanges ? t.confirmKey(keyChanges) : ''].filter(Boolean).join('\n')
    const sure = await ElMessageBox.confirm(text, t.confirmTitle, { type: 'warning', confirmButtonText: t.confirm, cancelButtonText: common.cancel, customClass: 'keep-lines' }).catch(() => null)
    if (!sure) return false
    const done = await confirmation.run(selection)
    if (done) report.value = done
    return !!done
  }

  return { handIn, handingIn: confirmation.busy, report, problem: confirmation.problem }
}
