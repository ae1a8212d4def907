import { onBeforeUnmount, ref } from 'vue'

/** Files dragged onto a page; outside of it the browser would open them and leave everything else. */
export function useDropFile(active: () => boolean, take: (files: File[]) => void) {
  const over = ref(false)
  let depth = 0

  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

  function enter(event: DragEvent) {
    if (!hasFiles(event)) return
    event.preventDefault()
    depth++
    over.value = active()
  }

  function leave(event: DragEvent) {
    if (!hasFiles(event)) return
    depth = Math.max(0, depth - 1)
    if (depth === 0) over.value = false
  }

  function move(event: DragEvent) {
    if (hasFiles(event)) event.preventDefault()
  }

  function drop(event: DragEvent) {
    if (!hasFiles(event)) return
    event.preventDefault()
    depth = 0
    over.value = false
    const files = [...(event.dataTransfer?.files ?? [])]
    if (active() && files.length) take(files)
  }

  function missed(event: DragEvent) {
    if (hasFiles(event)) event.preventDefault()
    depth = 0
    over.value = false
  }

  addEventListener('dragover', move)
  addEventListener('drop', missed)
  onBeforeUnmount(() => {
    removeEventListener('dragover', move)
    removeEventListener('drop', missed)
  })

  return { over, dropped: { dragenter: enter, dragleave: leave, dragover: move, drop } }
}
