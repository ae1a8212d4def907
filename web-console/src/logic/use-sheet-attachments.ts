import { ref, shallowRef, watch, type Ref } from 'vue'
import * as imports from '@/api/imports'
import { Problem } from '@/api/problem'
import type { Attachment, DeclarationDefinition, SheetImport } from '@/api/types'
import { useReference } from '@/stores/reference'
import { hasRows, isWorking } from './import-counts'

/** Documents for all rows of the import that is open; they are kept with it, so a reload finds them again. */
export function useSheetAttachments(room: imports.Room, current: Ref<SheetImport | null>) {
  const reference = useReference()
  const definition = shallowRef<DeclarationDefinition | null>(null)
  const attachments = shallowRef<Attachment[]>([])
  const problem = ref<Problem | null>(null) as Ref<Problem | null>

  async function load(): Promise<void> {
    const view = current.value
    if (!view || (!hasRows(view) && !isWorking(view))) return
    try {
      const [known, found] = await Promise.all([reference.definition(room.service, room.type), imports.attachments(room, view.no), reference.loadTables()])
      if (current.value?.no !== view.no) return
      definition.value = known
      attachments.value = found
      problem.value = null
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      problem.value = failure
    }
  }

  watch(
    () => [current.value?.no, current.value?.version] as const,
    ([no], before) => {
      if (no !== before?.[0]) attachments.value = []
      void load()
    },
    { immediate: true },
  )

  return { definition, attachments, problem, load }
}
