import { createPinia } from 'pinia'
import { expect, it } from 'vitest'
import { createApp } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { asked } from '@/logic/declaration-filter'
import { useList } from '@/logic/use-list'

function listAt(address: string) {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)*', component: {} }] })
  const app = createApp({}).use(createPinia()).use(router)
  return router.push(address).then(() =>
    app.runWithContext(() =>
      useList<string, { name: string }>({
        ask: () => Promise.resolve({ rows: [], total: 0, page: 1, size: 20 }),
        usual: () => ({ name: '' }),
        codecs: {},
        sort: 'declaredAt,desc',
      }),
    ),
  )
}

it('exports what the rows were asked with, in the order they are shown in', async () => {
  const list = await listAt('/list?sort=name,asc')
  expect(asked(list.shown())).toEqual({ sort: 'name,asc' })
  list.filter.name = '张'
  expect(asked(list.shown())).toEqual({ sort: 'name,asc' })
  await list.search()
  await list.turnTo({ sort: undefined })
  expect(asked(list.shown())).toEqual({ name: '张', sort: 'declaredAt,desc' })
})
