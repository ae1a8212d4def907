import { ElMessage } from 'element-plus'
import { common as t } from '@/messages/common'

export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) await navigator.clipboard.writeText(text).catch(() => copyByHand(text))
  else copyByHand(text)
  ElMessage({ type: 'success', message: t.copied, duration: 1500 })
}

/** The clipboard of the browser is there on secure origins only. */
function copyByHand(text: string): void {
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'sr-only'
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
