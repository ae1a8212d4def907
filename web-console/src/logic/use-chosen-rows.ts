import { computed, ref, watch, type Ref, type WatchSource } from 'vue'
import type { Selection } from '@/api/declarations'

interface Surroundings<Row> {
  rows: Ref<Row[]>
  total: Ref<number>
  selectable: (row: Row) => boolean
  /** Whether all that is listed could be chosen, beyond this page too. */
  onlySelectable: () => boolean
  /** Unticks what is ticked. */
  clear: () => void
  /** What makes the choice of everything void when it changes. */
  until: WatchSource[]
}

/** Which declarations something is to be done with, as a request names them. */
export interface Choice {
  count: number
  selection: Selection
  /** The versions seen, by number. */
  versions?: Record<string, number>
}

/** What is left of a choice without those that were refused. */
export function remaining({ selection }: Choice, { accepted, refused }: { accepted: number; refused: { no: string }[] }): Choice {
  if (!('numbers' in selection)) return { count: accepted, selection }
  const without = new Set(refused.map((row) => row.no))
  const numbers = selection.numbers.filter((no) => !without.has(no))
  return { count: numbers.length, selection: { numbers } }
}

/** Which rows of a list are chosen: some of those seen, or all that the filter finds. */
export function useChosenRows<Row extends { no: string }>({ rows, total, selectable, onlySelectable, clear, until }: Surroundings<Row>) {
  const chosen = ref([]) as Ref<Row[]>
  const everything = ref(false)

  const pageChosen = computed(() => {
    const here = rows.value.filter(selectable)
    return here.length > 0 && here.every((row) => chosen.value.some((one) => one.no === row.no))
  })
  const canChooseAll = computed(() => pageChosen.value && total.value > rows.value.length && onlySelectable())
  const count = computed(() => (everything.value ? total.value : chosen.value.length))

  function select(selected: Row[]) {
    chosen.value = selected
    everything.value = false
  }

  function forget() {
    clear()
    everything.value = false
  }

  watch(until, () => (everything.value = false))

  return { chosen, everything, canChooseAll, count, select, forget }
}
