import { onBeforeUnmount } from 'vue'

/** Single keys that act while nobody is typing and no dialog stands above. */
export function useShortcuts(active: () => boolean, keys: Record<string, () => unknown>): void {
  const pressed = (event: KeyboardEvent) => {
    if (!active() || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    const target = event.target as HTMLElement
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable) return
    if ([...document.querySelectorAll<HTMLElement>('.el-overlay .el-message-box, .el-overlay .el-dialog')].some((dialog) => dialog.offsetParent !== null)) return
    const act = keys[event.key.toLowerCase()]
    if (!act) return
    event.preventDefault()
    act()
  }
  addEventListener('keydown', pressed)
  onBeforeUnmount(() => removeEventListener('keydown', pressed))
}
