import { ElMessageBox } from 'element-plus'
import { onBeforeUnmount } from 'vue'
import type { onBeforeRouteLeave } from 'vue-router'
import { common as t } from '@/messages/common'

/** Asks before somebody leaves a form that is not saved; what they entered stays in the draft either way. */
export function useUnsaved(unsaved: () => boolean, leaving: typeof onBeforeRouteLeave): void {
  leaving(async () => {
    if (!unsaved()) return true
    const sure = await ElMessageBox.confirm(t.leaveText, t.leaveTitle, { type: 'warning', confirmButtonText: t.leave, cancelButtonText: t.stay }).catch(() => null)
    return sure !== null
  })
  const closing = (event: BeforeUnloadEvent) => {
    if (unsaved()) event.preventDefault()
  }
  addEventListener('beforeunload', closing)
  onBeforeUnmount(() => removeEventListener('beforeunload', closing))
}
