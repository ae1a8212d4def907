import { computed, ref, watch, type Ref, type WatchSource } from 'vue'

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
