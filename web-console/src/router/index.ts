import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import type { Permission } from '@/api/types'
import { common } from '@/messages/common'
import { login, shell } from '@/messages/shell'
import { useReference } from '@/stores/reference'
import { useSession } from '@/stores/session'
import { useTabs } from '@/stores/tabs'
import { areas, confirmationOf, importOf, type Window } from '@/windows'

declare module 'vue-router' {
  interface RouteMeta {
    label: string
    area?: string
    /** Any one of them opens the page; none means everybody signed in. */
    permissions?: Permission[]
    open?: boolean
    icon?: string
  }
}

const pageOf = {
  'declaration-search': () => import('@/pages/DeclarationSearch.vue'),
  'routed-declaration': () => import('@/pages/RoutedDeclaration.vue'),
  'confirmation-list': () => import('@/pages/ConfirmationList.vue'),
  'query-list': () => import('@/pages/QueryList.vue'),
  'sheet-import': () => import('@/pages/SheetImport.vue'),
  'form-print': () => import('@/pages/FormPrint.vue'),
} satisfies Record<Window['kind'], unknown>

const windowRoutes: RouteRecordRaw[] = areas.flatMap((area) =>
  area.windows.map((window) => ({
    path: window.path,
    component: pageOf[window.kind],
    props: { window },
    meta: { label: window.label, area: area.label, permissions: window.permissions },
  })),
)

const declaring: Permission[] = ['QUERY', 'DECLARE', 'CONFIRM']

export const pages: RouteRecordRaw[] = [
  { path: '/', component: () => import('@/pages/HomePage.vue'), meta: { label: shell.home } },
  ...windowRoutes,
  { path: '/declarations', component: () => import('@/pages/MyDeclarations.vue'), meta: { label: shell.mine, permissions: declaring } },
  {
    // The address services give for a declaration; it opens in the window that handles its type.
    path: '/declarations/:type/:no',
    component: () => import('@/pages/MyDeclarations.vue'),
    beforeEnter: async (to) => {
      await useReference().learnBusinesses()
      return {
        path: confirmationOf(String(to.params.type))?.path ?? '/declarations',
        query: { no: String(to.params.no), statuses: 'ALL', open: '1' },
      }
    },
    meta: { label: shell.mine, permissions: declaring },
  },
  {
    // The address services give for an import; it opens in the window that took it in.
    path: '/imports/:type/:no',
    redirect: (to) => ({ path: importOf(String(to.params.type))?.path ?? '/tasks', query: { import: String(to.params.no) } }),
    meta: { label: shell.tasks, permissions: ['DECLARE'] },
  },
  { path: '/tasks', component: () => import('@/pages/TaskCentre.vue'), meta: { label: shell.tasks } },
  { path: '/center/desk', component: () => import('@/pages/CenterDesk.vue'), meta: { label: shell.desk, area: shell.areas.center, permissions: ['AUDIT'] } },
  { path: '/center/policy', component: () => import('@/pages/PolicyPage.vue'), meta: { label: shell.policy, area: shell.areas.center, permissions: ['POLICY'] } },
  { path: '/center/ledger', component: () => import('@/pages/LedgerPage.vue'), meta: { label: shell.ledger, area: shell.areas.center, permissions: ['LEDGER'] } },
  { path: '/accounts', component: () => import('@/pages/AccountsPage.vue'), meta: { label: shell.accounts, area: shell.areas.accounts, permissions: ['GRANT'] } },
  { path: '/operations', component: () => import('@/pages/OperationsPage.vue'), meta: { label: shell.ops, area: shell.areas.operations, permissions: ['OPERATE'] } },
]

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/login', component: () => import('@/pages/LoginPage.vue'), meta: { label: login.title, open: true } },
    {
      path: '/',
      component: () => import('@/shell/AppShell.vue'),
      meta: { label: '' },
      children: [...pages, { path: ':rest(.*)*', component: () => import('@/pages/NotFound.vue'), meta: { label: shell.notFound } }],
    },
  ],
})

router.beforeEach(async (to) => {
  const session = useSession()
  if (!session.signedIn && !to.meta.open && !(await session.restore()))
    return { path: '/login', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  if (to.meta.permissions && !session.can(...to.meta.permissions))
    return { path: '/not-permitted', query: {}, replace: true }
  // Nobody waits for it: what is shown meanwhile is put together as soon as it is known.
  if (session.account?.side === 'UNIT') void useReference().learnBusinesses()
  return true
})

router.afterEach((to) => {
  document.title = to.path === '/login' ? `${common.product} · ${login.title}` : to.meta.label
  if (to.meta.open || to.path === '/' || to.meta.label === shell.notFound) return
  useTabs().open({ path: to.path, label: to.meta.label, address: to.fullPath })
})
