import { defineComponent, h, markRaw, type Component, type VNode } from 'vue'

const wrappers = new Map<string, Component>()

/** One named component per window, so that the windows kept alive are exactly the tabs that are open. */
export function keptAs(path: string, page: VNode): VNode {
  let wrapper = wrappers.get(path)
  if (!wrapper) {
    wrapper = markRaw(defineComponent({ name: nameOf(path), props: { page: { type: Object, required: true } }, setup: (props) => () => h(props.page as VNode) }))
    wrappers.set(path, wrapper)
  }
  return h(wrapper, { key: path, page })
}

export const nameOf = (path: string) => `window:${path}`
