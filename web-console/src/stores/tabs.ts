import { defineStore } from 'pinia'
import { ref, watch } from 'vue'

export interface Tab {
  /** Path of the window; one tab each. */
  path: string
  label: string
  /** The address with its filters, to come back to. */
  address: string
}

const STORED = 'rst.tabs'
const MOST = 12

/** The windows opened so far, kept over a reload of this browser tab. */
export const useTabs = defineStore('tabs', () => {
  const tabs = ref<Tab[]>(stored())

  watch(tabs, (now) => sessionStorage.setItem(STORED, JSON.stringify(now)), { deep: true })

  function open(tab: Tab): void {
    const known = tabs.value.find((one) => one.path === tab.path)
    if (known) Object.assign(known, tab)
    else tabs.value.push(tab)
    if (tabs.value.length > MOST) tabs.value.shift()
  }

  /** Closes a tab and says where to go if it was the one in front. */
  function close(path: string): Tab | undefined {
    const at = tabs.value.findIndex((tab) => tab.path === path)
    if (at < 0) return undefined
    tabs.value.splice(at, 1)
    return tabs.value[at] ?? tabs.value[at - 1]
  }

  function closeOthers(path: string): void {
    tabs.value = tabs.value.filter((tab) => tab.path === path)
  }

  function closeAll(): void {
    tabs.value = []
  }

  return { tabs, open, close, closeOthers, closeAll }
})

function stored(): Tab[] {
  try {
    const tabs: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? '[]')
    return Array.isArray(tabs) ? (tabs as Tab[]).filter((tab) => typeof tab.path === 'string') : []
  } catch {
    return []
  }
}
