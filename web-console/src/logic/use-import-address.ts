import { onActivated, ref, watch, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import * as imports from '@/api/imports'
import { Problem } from '@/api/problem'
import type { SheetImport } from '@/api/types'
import { hasRows, isRowFilter, isStanding, shownOf, type RowFilter } from './import-counts'

/** Keeps the import that is open, and which of its rows are shown, in the address, and comes back to it by the address. */
export function useImportAddress(path: string, room: imports.Room, current: Ref<SheetImport | null>, idle: () => boolean, reopen: (no: string, filter?: RowFilter) => Promise<void>) {
  const route = useRoute()
  const router = useRouter()
  const filter = ref<RowFilter | undefined>(isRowFilter(route.query.verdict) ? route.query.verdict : undefined)
  const standing = ref<SheetImport | null>(null)
  const here = () => route.path === path

  /** An import somebody left half-way is offered again, never taken up by itself. */
  async function lookForStanding() {
    if (!idle()) return
    try {
      const page = await imports.history(room, { page: 1, size: 10 })
      standing.value = current.value ? null : (page.rows.find(isStanding) ?? null)
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
    }
  }

  watch(current, (view) => {
    if (view && hasRows(view)) filter.value = shownOf(view, filter.value)
  })
  watch([() => current.value?.no, filter], ([no, verdict]) => {
    if (!here()) return
    const query = { ...(no ? { import: no } : {}), ...(no && verdict ? { verdict } : {}) }
    void router.replace({ query })
  })
  watch(
    () => (here() ? route.query.import : undefined),
    (no) => {
      if (typeof no === 'string' && no !== current.value?.no) void reopen(no)
    },
  )
  onActivated(async () => {
    const no = route.query.import
    if (typeof no === 'string' && no !== current.value?.no) {
      await reopen(no, filter.value)
    } else if (!current.value) await lookForStanding()
  })

  return { filter, standing, here }
}
