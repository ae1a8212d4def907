import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, h, KeepAlive, nextTick } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { lastArea, lookAt } from '@/logic/last-area'
import MyDeclarations from '@/pages/MyDeclarations.vue'
import { declaringServices } from '@/windows'

const asked: string[] = []

beforeEach(() => {
  sessionStorage.clear()
  asked.length = 0
  vi.stubGlobal('fetch', vi.fn(async (path: string) => {
    asked.push(path)
    return new Response(JSON.stringify(path.includes('search') || path.includes('declarations?') ? { rows: [], total: 0, page: 1, size: 20 } : []))
  }))
})
afterEach(() => vi.unstubAllGlobals())

async function opened(address: string) {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/declarations', component: MyDeclarations }, { path: '/:all(.*)*', component: {} }] })
  await router.push(address)
  const frame = document.createElement('div')
  const app = createApp({ render: () => h(RouterView, null, { default: ({ Component }: { Component: object }) => h(KeepAlive, () => h(Component)) }) }).use(createPinia()).use(router)
  app.mount(frame)
  await vi.waitFor(() => expect(asked).not.toEqual([]))
  return { frame, router, leave: () => app.unmount() }
}

const pressed = (frame: HTMLElement) => [...frame.querySelectorAll('.services button')].findIndex((button) => button.classList.contains('el-button--primary'))

describe('我的申报', () => {
  it('begins with the first area, and with none that is not there', () => {
    expect(lastArea()).toBe(declaringServices[0])
    sessionStorage.setItem('rst.declarations.area', 'gone')
    expect(lastArea()).toBe(declaringServices[0])
    lookAt(declaringServices[1]!)
    expect(lastArea()).toBe(declaringServices[1])
  })

  it('opens the area it was last looked at in', async () => {
    const first = await opened('/declarations')
    expect(pressed(first.frame)).toBe(0)
    first.frame.querySelectorAll<HTMLElement>('.services button')[1]!.click()
    await nextTick()
    first.leave()
    asked.length = 0
    const again = await opened('/declarations')
    expect(pressed(again.frame)).toBe(1)
    expect(asked.every((path) => path.startsWith(`/api/${declaringServices[1]}/`))).toBe(true)
    again.leave()
  })

  it('goes by its address where that names an area', async () => {
    lookAt(declaringServices[1]!)
    const page = await opened(`/declarations?service=${declaringServices[0]}`)
    expect(pressed(page.frame)).toBe(0)
    page.leave()
  })
})
