import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'

/** Screens on which every line counts; the same height as in the styles. */
export const LOW_SCREEN = '(max-height: 800px)'

/** Whether the screen is of that kind, also after it was turned or the window was pulled. */
export function useScreen(kind: string): Ref<boolean> {
  const asked = window.matchMedia(kind)
  const matches = ref(asked.matches)
  const follow = () => (matches.value = asked.matches)
  onMounted(() => asked.addEventListener('change', follow))
  onBeforeUnmount(() => asked.removeEventListener('change', follow))
  return matches
}

/** Calls back when the element changes its size, as long as it is there. */
export function useResize(element: Ref<HTMLElement | undefined>, changed: (of: HTMLElement) => void): void {
  const observer = new ResizeObserver(([entry]) => entry && changed(entry.target as HTMLElement))
  watch(element, (now, before) => {
    if (before) observer.unobserve(before)
    if (now) observer.observe(now)
  }, { immediate: true })
  onBeforeUnmount(() => observer.disconnect())
}

/** How wide an element is; 0 until it is drawn. */
export function useElementWidth(element: Ref<HTMLElement | undefined>): Ref<number> {
  const width = ref(0)
  useResize(element, (of) => (width.value = of.clientWidth || width.value))
  return width
}
