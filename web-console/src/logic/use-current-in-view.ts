import { nextTick, watch, type Ref } from 'vue'
import { useRoute } from 'vue-router'

/** Of entries that do not all fit, the one of the page that is shown is among those seen, after a reload as well. */
export function useCurrentInView(frame: Readonly<Ref<HTMLElement | undefined>>): void {
  const route = useRoute()
  watch(
    () => route.path,
    async () => {
      await nextTick()
      frame.value?.querySelector('.current')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    },
    { immediate: true },
  )
}
