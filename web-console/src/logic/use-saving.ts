import { ElMessageBox } from 'element-plus'
import { ref, type Ref } from 'vue'
import { useAction } from '@/api/action'
import * as declarations from '@/api/declarations'
import { Problem } from '@/api/problem'
import type { InTransit, ProblemRow, SaveAnswer } from '@/api/types'
import { declaration as t } from '@/messages/declaration'
import type { DeclarationForm } from './use-declaration-form'

export interface SavingHooks {
  saved(answer: SaveAnswer): void
  /** There is something to be put right in the form. */
  wrong(): void
  /** Something else stands in the way, told above the form. */
  stopped(): void
}

/** 保存 of a form: sends it, and turns each way it can be refused into what is to be done about it. */
export function useSaving(form: DeclarationForm, hooks: SavingHooks) {
  const { service, type, ref: subject, no, unitCode } = form.target
  const standing = ref<InTransit[]>([])
  const notice = ref<Problem | null>(null) as Ref<Problem | null>
  const conflict = ref(false)

  const { busy, run } = useAction(async (intention, acknowledged: string[]) => {
    const request = { values: form.entries.value, attachments: form.attachments.value.map((one) => one.id), acknowledged }
    try {
      const version = form.version.value
      const answer = no
        ? await declarations.correct(service, type, no, { ...request, version }, intention.keyFor([request, version]))
        : await declarations.save(service, type, { ...request, ...(subject ? { ref: subject } : { unitCode }) }, intention.keyFor(request))
      form.forget()
      hooks.saved(answer)
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      if (failure.undecided) {
        notice.value = failure
        throw failure
      }
      intention.settle()
      refused(failure, acknowledged)
    }
  })

  function refused(problem: Problem, acknowledged: string[]): void {
    if (problem.code === 'WARNINGS') {
      form.warnings.value = problem.fieldWarnings()
      // Asked after this turn of the button is over, so that the second turn can begin.
      setTimeout(() => void acknowledge(problem.errors, acknowledged))
    } else if (problem.code === 'IN_TRANSIT') {
      standing.value = problem.extra<InTransit[]>('inTransit') ?? []
      if (!standing.value.length) notice.value = problem
      hooks.stopped()
    } else if (problem.code === 'CHANGED_MEANWHILE') conflict.value = true
    else {
      form.errors.value = problem.fieldErrors()
      form.warnings.value = problem.fieldWarnings()
      const known = Object.keys(form.errors.value).every((name) => name === 'attachments' || form.definition.value?.fields.some((field) => field.name === name))
      if (!Object.keys(form.errors.value).length || !known) notice.value = problem
      hooks.wrong()
    }
  }

  async function acknowledge(warnings: ProblemRow[], before: string[]): Promise<void> {
    const list = warnings.map((warning) => warning.detail).join('\n')
    const sure = await ElMessageBox.confirm(`${t.warningsText}\n${list}`, t.warningsTitle, {
      type: 'warning', confirmButtonText: t.warningsSave, cancelButtonText: t.warningsBack, customClass: 'keep-lines',
    }).catch(() => null)
    if (sure) await run([...new Set([...before, ...warnings.map((warning) => warning.code)])])
  }

  async function save(): Promise<void> {
    notice.value = null
    standing.value = []
    if (form.check()) await run([])
    else hooks.wrong()
  }

  async function takeTheirs(): Promise<void> {
    conflict.value = false
    form.forget()
    await form.loadSaved(no!)
  }

  async function keepMine(latest: number): Promise<void> {
    conflict.value = false
    form.version.value = latest
    await run([])
  }

  return { busy, standing, notice, conflict, save, takeTheirs, keepMine }
}
