import { computed, ref, shallowRef, type Ref } from 'vue'
import * as declarations from '@/api/declarations'
import { Problem } from '@/api/problem'
import * as routes from '@/api/routes'
import type { InTransit } from '@/api/types'
import type { RoutedDeclarationWindow } from '@/windows'
import { draftOf, forgetDraft, keepDraft } from './draft'
import { firstWay, inTransitOf, OPEN, reasonsOf, waysOf, type Answers } from './ways'

export interface Lookup {
  idNumber: string
  unitCode: string
}

/** Whom a number belongs to, what can be declared for them, and which of it was chosen; a reload comes back to the same. */
export function useRouted(window: RoutedDeclarationWindow) {
  const draftName = `routed.${window.type}`
  const lookup = shallowRef<Lookup | null>(null)
  const answers = shallowRef<Answers>({})
  const standing = shallowRef<InTransit[]>([])
  const chosen = ref<string | null>(null)
  const loading = ref(false)
  const problem = ref<Problem | null>(null) as Ref<Problem | null>

  const ways = computed(() => waysOf(window.ways, answers.value))
  const reasons = computed(() => reasonsOf(ways.value))
  const way = computed(() => ways.value.find((one) => one.type === chosen.value && one.open))
  const answer = computed(() => (way.value ? answers.value[way.value.asks] : Object.values(answers.value)[0]))

  async function ask(next: Lookup, wanted?: string): Promise<void> {
    loading.value = true
    problem.value = null
    try {
      const asked = [...new Set(window.ways.map((one) => one.asks))]
      const [open, ...told] = await Promise.all([
        declarations.searchAll(window.service, { ...next, statuses: OPEN }, { page: 1, size: 10 }),
        ...asked.map((one) => routes.ask(one, next.idNumber, next.unitCode)),
      ])
      answers.value = Object.fromEntries(asked.map((one, place) => [one, told[place]]))
      standing.value = open.rows.map(inTransitOf)
      lookup.value = next
      choose(firstWay(ways.value, answers.value, wanted)?.type ?? null)
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      problem.value = failure
    } finally {
      loading.value = false
    }
  }

  function choose(type: string | null): void {
    chosen.value = type
    if (lookup.value) keepDraft(draftName, { ...lookup.value, type })
  }

  function leave(): void {
    lookup.value = null
    answers.value = {}
    standing.value = []
    chosen.value = null
    problem.value = null
    forgetDraft(draftName)
  }

  const kept = () => draftOf<Lookup & { type: string | null }>(draftName)?.content ?? null

  return { lookup, answers, standing, ways, reasons, way, answer, loading, problem, ask, choose, leave, kept }
}
