import { ElMessage, ElMessageBox } from 'element-plus'
import { computed, type Ref } from 'vue'
import { useAction } from '@/api/action'
import * as center from '@/api/center'
import type { CaseAction, CaseDetail, DeskAnswer } from '@/api/types'
import { center as t } from '@/messages/center'
import { common } from '@/messages/common'

interface Surroundings {
  no: () => string
  detail: Ref<CaseDetail | null>
  reload: () => Promise<void>
  /** The case is no longer where it was on the desk. */
  moved: (decided: boolean) => void
}

/** What an auditor does with the case before them. */
export function useCaseActions({ no, detail, reload, moved }: Surroundings) {
  const allowed = (action: CaseAction) => detail.value?.allowed.includes(action) ?? false
  const mayClaim = computed(() => allowed('claim') && !detail.value?.claimedByMe)

  function tell(answer: DeskAnswer, done: string) {
    if (answer.accepted) ElMessage({ type: 'success', message: done })
    for (const row of answer.refused) ElMessage({ type: 'warning', message: row.detail, duration: 6000 })
  }

  const claiming = useAction(async (intention) => {
    tell(await center.claim([no()], intention.keyFor(no())), t.claimed(1))
    await reload()
    moved(false)
  })

  const releasing = useAction(async (intention) => {
    tell(await center.release([no()], intention.keyFor(no())), t.released)
    await reload()
    moved(false)
  })

  const passing = useAction(async (intention, opinion: string | undefined) => {
    const answer = await center.pass([no()], opinion, intention.keyFor([no(), opinion]))
    tell(answer, t.passed(answer.accepted))
    moved(true)
  })

  async function pass() {
    const one = detail.value
    if (!one || !allowed('pass')) return
    const text = one.risk === 'HIGH' && one.state !== 'REVIEWING' ? t.passHigh(one.subjectName) : t.passText(one.subjectName)
    const answer = await ElMessageBox.prompt(text, t.passTitle, { inputPlaceholder: t.passOpinion, confirmButtonText: t.pass, cancelButtonText: common.cancel }).catch(() => null)
    if (answer) await passing.run((answer as { value: string | null }).value?.trim() || undefined)
  }

  function returned(answer: DeskAnswer) {
    tell(answer, t.returned)
    moved(true)
  }

  /** Another case came before them. */
  function startOver() {
    for (const action of [claiming, releasing, passing]) action.problem.value = null
  }

  const problem = computed(() => claiming.problem.value ?? releasing.problem.value ?? passing.problem.value)
  return { allowed, mayClaim, claiming, releasing, passing, pass, returned, startOver, problem }
}
