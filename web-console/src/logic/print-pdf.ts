import type { Download } from '@/api/download'

const LOADS_WITHIN = 15_000

/** Opens the browser's own print dialog for a PDF; a browser that cannot do so in a frame gets it in a window of its own. */
export async function printPdf({ content }: Download): Promise<'printed' | 'opened' | 'blocked'> {
  const url = URL.createObjectURL(content.type === 'application/pdf' ? content : new Blob([content], { type: 'application/pdf' }))
  const frame = document.createElement('iframe')
  frame.className = 'print-frame'
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  document.querySelector('.print-frame')?.remove()
  try {
    await shown(frame, url)
    frame.contentWindow!.focus()
    frame.contentWindow!.print()
    return 'printed'
  } catch {
    // Firefox draws PDFs in a page of another origin, which may not be told to print.
    frame.remove()
    return window.open(url, '_blank') ? 'opened' : 'blocked'
  }
}

function shown(frame: HTMLIFrameElement, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    frame.onload = () => resolve()
    frame.src = url
    document.body.append(frame)
    setTimeout(() => reject(new Error('the PDF did not load')), LOADS_WITHIN)
  })
}
