import { ref, shallowRef, type Ref } from 'vue'
import { Problem } from '@/api/problem'
import type { Page, Paging } from '@/api/types'
import { common } from '@/messages/common'

/** A list by pages inside a tab or dialog, which has no address of its own. */
export function usePages<Row>(ask: (paging: Paging) => Promise<Page<Row>>) {
  const rows = shallowRef<Row[]>([])
  const total = ref(0)
  const page = ref(1)
  const size = ref(20)
  const loading = ref(false)
  const asked = ref(false)
  const problem = ref<Problem | null>(null) as Ref<Problem | null>
  const announcement = ref('')
  let turn = 0

  async function load(): Promise<void> {
    const mine = ++turn
    loading.value = true
    problem.value = null
    try {
      const answer = await ask({ page: page.value, size: size.value })
      // A slow answer to an earlier question must not cover the newest.
      if (mine !== turn) return
      rows.value = answer.rows
      total.value = answer.total
      asked.value = true
      announcement.value = common.found(answer.total)
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      if (mine === turn) problem.value = failure
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  function turnTo(next: { page?: number; size?: number }): Promise<void> {
    if (next.size) {
      size.value = next.size
      page.value = 1
    }
    if (next.page) page.value = next.page
    return load()
  }

  function search(): Promise<void> {
    page.value = 1
    return load()
  }

  return { rows, total, page, size, loading, asked, problem, announcement, load, turnTo, search }
}
