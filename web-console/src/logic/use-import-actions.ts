import { ElMessage, ElMessageBox } from 'element-plus'
import { computed, type Ref } from 'vue'
import { useAction } from '@/api/action'
import { download, fetchFile, keep } from '@/api/download'
import * as imports from '@/api/imports'
import type { SheetImport } from '@/api/types'
import { common } from '@/messages/common'
import { imports as t } from '@/messages/imports'
import type { SheetImportWindow } from '@/windows'

interface Surroundings {
  room: imports.Room
  window: SheetImportWindow
  current: Ref<SheetImport | null>
  chosen: Ref<number>
  take: (view: SheetImport) => void
  refresh: () => Promise<void>
  /** The list of whom a template is to be about has changed. */
  onSelection: () => unknown
}

async function sure(text: string, title: string, button: string, grave = false): Promise<boolean> {
  const settings = { type: 'warning' as const, confirmButtonText: button, cancelButtonText: common.cancel, confirmButtonClass: grave ? 'el-button--danger' : '' }
  return (await ElMessageBox.confirm(text, title, settings).catch(() => null)) !== null
}

/** What the buttons around an import do, each asking first where something is lost. */
export function useImportActions({ room, window, current, chosen, take, refresh, onSelection }: Surroundings) {
  const templating = useAction(async (_, unitCode?: string) => {
    const got = await fetchFile(imports.template(room, !!window.chosenFrom || !!unitCode, unitCode), `${window.label}.xlsx`)
    keep(got)
    ElMessage({ type: 'success', message: t.templateDone(got.name) })
  })

  const badRows = useAction(async (_, no: string) => download(imports.badRows(room, no), `${no}.xlsx`))

  const clearing = useAction(async (intention) => {
    await imports.select(room, { clear: true }, intention.keyFor(['clear', chosen.value]))
    ElMessage({ type: 'success', message: t.selectionCleared })
    await onSelection()
  })

  const ending = useAction(async (intention, what: 'cancel' | 'undo', view: SheetImport) => {
    const latest = await imports[what](room, view.no, intention.keyFor([what, view.no, view.version]))
    if (what === 'undo') ElMessage({ type: 'success', message: t.undone })
    if (latest) take(latest)
    else await refresh()
  })

  async function clearSelection() {
    if (await sure(t.clearSelectionText(chosen.value), t.clearSelectionTitle, t.clear)) await clearing.run()
  }

  async function abandon() {
    const view = current.value!
    if (await sure(t.abandonText(view.fileName), t.abandonTitle, t.abandon)) await ending.run('cancel', view)
  }

  async function undo() {
    const view = current.value!
    if (await sure(t.undoText(view.no, view.counts.saved), t.undoTitle, t.undo, true)) await ending.run('undo', view)
  }

  const problem = computed(() => templating.problem.value ?? badRows.problem.value ?? clearing.problem.value ?? ending.problem.value)

  return { templating, badRows, clearing, ending, clearSelection, abandon, undo, problem }
}
