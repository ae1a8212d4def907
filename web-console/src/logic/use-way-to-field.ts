import type { DeclarationForm } from './use-declaration-form'

/** Brings a field of a form into sight and the cursor into it. */
export function useWayToField(form: DeclarationForm, frame: () => HTMLElement | undefined) {
  /** The first field with an error in the order of the form. */
  function firstWrong(): string | null {
    const errors = form.errors.value
    return form.definition.value?.fields.find((field) => errors[field.name])?.name ?? Object.keys(errors)[0] ?? null
  }

  function goTo(field: string | null): void {
    if (!field) return
    const target = frame()?.querySelector<HTMLElement>(field === 'attachments' ? '#attachments-error' : `[data-field="${field}"]`)
    if (!target) return
    scrollTo(target, frame()!.clientHeight / 3)
    target.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
  }

  /** Scrolls the form alone; scrollIntoView would move a dialog as well. */
  function scrollTo(target: HTMLElement, below: number): void {
    const scrolled = frame()!
    scrolled.scrollTop += target.getBoundingClientRect().top - scrolled.getBoundingClientRect().top - below
  }

  return { goTo, goToFirstWrong: () => goTo(firstWrong()), scrollTo }
}
