import { computed, onActivated, onDeactivated, reactive, ref, shallowRef, watch, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { Problem } from '@/api/problem'
import type { Page, Paging } from '@/api/types'
import { common } from '@/messages/common'
import { useLive } from '@/stores/live'
import { readQuery, writeQuery, type Codecs } from './address-query'

export interface ListSettings<Row, Filter extends object> {
  ask(filter: Filter, paging: Paging): Promise<Page<Row>>
  usual(): Filter
  codecs: Codecs<Filter>
  sort?: string
  size?: number
  /** Whether the list is asked for as soon as it is opened. */
  atOnce?: boolean
  /** Parameters of the address that say something of the page and nothing of the filter. */
  beside?: string[]
  /** Whether news from the services make it ask again. */
  live?: boolean
}

export const PAGE_SIZES = [10, 20, 50, 100]

/** A list by pages: its filter, page and order live in the address, its rows follow the news. */
export function useList<Row, Filter extends object>(settings: ListSettings<Row, Filter>) {
  const route = useRoute()
  const router = useRouter()
  const path = route.path
  const beside = settings.beside ?? []
  const comparable = (query: object) => comparing(query, ['open', ...beside])
  const usualSize = settings.size ?? 20
  const filter = reactive(settings.usual()) as Filter
  const rows = shallowRef<Row[]>([])
  const total = ref(0)
  const page = ref(1)
  const size = ref(usualSize)
  const sort = ref(settings.sort)
  const loading = ref(false)
  const asked = ref(false)
  const problem = ref<Problem | null>(null) as Ref<Problem | null>
  const announcement = ref('')
  /** The filter the rows were asked with; typing into a field changes nothing until one searches. */
  let applied = { ...filter } as Filter
  let active = true
  let turn = 0
  let written = ''

  function takeAddress(): void {
    Object.assign(filter, readQuery(route.query, settings.usual(), settings.codecs))
    const number = (name: string, otherwise: number) => Number(route.query[name]) || otherwise
    page.value = Math.max(1, Math.trunc(number('page', 1)))
    size.value = PAGE_SIZES.includes(number('size', usualSize)) ? number('size', usualSize) : usualSize
    const order = route.query.sort
    sort.value = typeof order === 'string' && /^\w+,(asc|desc)$/.test(order) ? order : settings.sort
    applied = { ...filter }
    written = comparable(route.query)
  }

  function writeAddress(): void {
    const query = writeQuery(applied, settings.usual(), settings.codecs)
    if (page.value !== 1) query.page = String(page.value)
    if (size.value !== usualSize) query.size = String(size.value)
    if (sort.value && sort.value !== settings.sort) query.sort = sort.value
    for (const name of beside) {
      const kept = route.query[name]
      if (typeof kept === 'string') query[name] = kept
    }
    written = comparable(query)
    if (comparable(route.query) !== written) void router.replace({ path, query })
  }

  async function load(quiet = false): Promise<void> {
    const mine = ++turn
    if (!quiet) loading.value = true
    try {
      const answer = await settings.ask(applied, { page: page.value, size: size.value, sort: sort.value })
      if (mine !== turn) return
      rows.value = answer.rows
      total.value = answer.total
      problem.value = null
      asked.value = true
      if (!quiet) announcement.value = common.found(answer.total)
      // The last row of the last page is gone: show the page that is last now.
      if (!answer.rows.length && answer.total > 0 && page.value > 1) {
        page.value = Math.ceil(answer.total / size.value)
        await load(quiet)
      }
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      if (mine === turn && !quiet) problem.value = failure
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  async function search(): Promise<void> {
    applied = { ...filter }
    page.value = 1
    writeAddress()
    await load()
  }

  async function reset(): Promise<void> {
    Object.assign(filter, settings.usual())
    sort.value = settings.sort
    await search()
  }

  async function turnTo(next: { page?: number; size?: number; sort?: string }): Promise<void> {
    if (next.size !== undefined && next.size !== size.value) {
      size.value = next.size
      page.value = 1
    }
    if ('sort' in next) {
      sort.value = next.sort ?? settings.sort
      page.value = 1
    }
    if (next.page !== undefined) page.value = next.page
    writeAddress()
    await load()
  }

  takeAddress()
  if (settings.atOnce !== false) void load()

  watch(
    () => route.query,
    (query) => {
      if (!active || route.path !== path || comparable(query) === written) return
      takeAddress()
      void load()
    },
  )
  const live = useLive()
  const missed = ref(false)
  watch(
    () => live.pulse,
    () => {
      if (settings.live === false || !asked.value) return
      if (active) void load(true)
      else missed.value = true
    },
  )
  onActivated(() => {
    active = true
    if (comparable(route.query) !== written) {
      takeAddress()
      void load()
    } else if (missed.value) void load(true)
    missed.value = false
  })
  onDeactivated(() => (active = false))

  const sorted = computed(() => {
    const [prop, order] = (sort.value ?? '').split(',')
    return prop ? { prop, order: order === 'desc' ? ('descending' as const) : ('ascending' as const) } : undefined
  })

  /** How many conditions are set otherwise than usual. */
  const filled = computed(() => {
    const usual = settings.usual() as Record<string, unknown>
    return Object.keys(usual).filter((name) => given((filter as Record<string, unknown>)[name]) !== given(usual[name])).length
  })

  return {
    filled, filter, rows, total, page, size, sort, sorted, loading, asked, problem, announcement,
    applied: () => applied,
    /** What the rows were asked with and in which order, to be exported as they stand on the screen. */
    shown: () => ({ ...applied, sort: sort.value }),
    load, search, reset, turnTo,
  }
}

/** A condition to be compared; empty ones are all alike. */
const given = (value: unknown) => (value === null || value === '' || value === false || (Array.isArray(value) && !value.length) ? undefined : JSON.stringify(value))

/** Parameters that only say what to open are no part of the filter. */
function comparing(query: object, beside: string[]): string {
  const entries = Object.entries(query as Record<string, unknown>).filter(([name]) => !beside.includes(name))
  return JSON.stringify(entries.sort(([a], [b]) => a.localeCompare(b)))
}
