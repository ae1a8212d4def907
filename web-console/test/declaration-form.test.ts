import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { draftOf } from '@/logic/draft'
import { useDeclarationForm } from '@/logic/use-declaration-form'
import { manners } from '@/windows/enrollment/manners'
import { changeDeclaration } from '@/windows/person/change-declaration'

const field = (name: string, more = {}) => ({
  name, label: name, group: 'identity', kind: 'text', required: true, sensitivity: 'S1', level: 'KEY', editable: true, ...more,
})
const answers: Record<string, unknown> = {
  '/api/person/declarations/types/person-change': {
    type: 'person-change', business: '11', label: '个人信息修改', groups: [], attachmentKinds: [], maxAttachments: 5, statuses: [],
    fields: [field('idNumber', { kind: 'idNumber', sensitivity: 'S3' }), field('sex'), field('birthDate', { kind: 'date' }), field('mobile', { kind: 'mobile', sensitivity: 'S2', level: 'GENERAL' })],
  },
  '/api/person/declarations/person-change/prefill/7': {
    ref: '7', unitCode: '430203000101', unitName: 'A', subject: { name: '王䶮', idNumber: '110105********002X' }, labels: {}, inTransit: [],
    values: { idNumber: '110105********002X', sex: '1', birthDate: '1985-06-15', mobile: '138****5678' },
  },
  '/api/person/declarations/person-change/N1': {
    no: 'N1', version: 3, status: 'RETURNED', reasonLabel: '附件不清晰', reasonField: 'mobile', opinion: '请重拍', ref: '7',
    changes: [{ field: 'mobile', label: '手机号码', before: '137****0000', after: '139****2201' }],
    attachments: [{ id: 'a1', kind: 'id-card-front', fileName: 'a.png', contentType: 'image/png', size: 1 }],
  },
  '/api/enrollment/declarations/types/new-hire': {
    type: 'new-hire', business: '31', label: '新参保', groups: [], attachmentKinds: [{ kind: 'proof', requirements: [{ type: 'new-hire', field: 'medical', values: ['1'] }] }], maxAttachments: 5, statuses: [],
    fields: [field('idNumber', { kind: 'idNumber', sensitivity: 'S3' }), field('name'), field('sex'), field('birthDate', { kind: 'date' }), field('medical'), field('injury')],
  },
  '/api/enrollment/declarations/new-hire/N2': {
    no: 'N2', version: 1, status: 'DRAFT',
    changes: [{ field: 'idNumber', label: '证件号码', before: null, after: '430203********0014' }, { field: 'name', label: '姓名', before: null, after: '王' }], attachments: [],
  },
  '/api/unit/code-tables': { version: '1', tables: {} },
}

const target = { service: 'person' as const, type: 'person-change', ref: '7', manners: changeDeclaration }
const fieldOf = (form: ReturnType<typeof useDeclarationForm>, name: string) => form.definition.value!.fields.find((one) => one.name === name)!

beforeEach(() => {
  sessionStorage.clear()
  setActivePinia(createPinia())
  vi.stubGlobal('fetch', async (path: string) => new Response(JSON.stringify(answers[path]), { status: 200, headers: { 'Content-Type': 'application/json' } }))
})

afterEach(() => vi.unstubAllGlobals())

describe('the form of a change', () => {
  it('fills in what an id number says and asks for evidence', async () => {
    const form = useDeclarationForm(target)
    await form.load()
    expect(form.wantsEvidence.value).toBe(false)
    form.type(fieldOf(form, 'idNumber'), '11010519491231002X')
    expect(form.entries.value).toEqual({ idNumber: '11010519491231002X', birthDate: '1949-12-31', sex: '2' })
    expect(form.wantsEvidence.value).toBe(true)
  })

  it('comes back after a reload as it was left, and is gone when started over', async () => {
    const form = useDeclarationForm(target)
    await form.load()
    form.type(fieldOf(form, 'mobile'), '13912345678')
    await nextTick()
    const again = useDeclarationForm(target)
    await again.load()
    expect(again.entries.value).toEqual({ mobile: '13912345678' })
    expect(again.restoredAt.value).not.toBeNull()
    again.startOver()
    await nextTick()
    expect(draftOf('person-change.7')).toBeNull()
  })

  it('takes up a returned declaration with its values, documents and the reason', async () => {
    const form = useDeclarationForm({ ...target, no: 'N1' })
    await form.load()
    expect(form.originals.value.mobile).toBe('137****0000')
    expect(form.entries.value).toEqual({ mobile: '139****2201' })
    expect(form.version.value).toBe(3)
    expect(form.returned.value).toMatchObject({ field: 'mobile', opinion: '请重拍' })
    expect(form.dirty.value).toBe(false)
    expect(form.check()).toBe(true)
    form.restore(fieldOf(form, 'mobile'))
    expect(form.dirty.value).toBe(true)
  })
})

describe('the form of something new', () => {
  const whole = { service: 'enrollment' as const, type: 'new-hire', unitCode: '430203000101', start: { idNumber: '11010519491231002X', medical: '1', wage: '1' }, manners }

  it('begins with what is known of the number, and with nothing the type does not ask for', async () => {
    const form = useDeclarationForm(whole)
    await form.load()
    expect(form.entries.value).toEqual({ idNumber: '11010519491231002X', medical: '1', birthDate: '1949-12-31', sex: '2' })
    expect(form.dirty.value).toBe(false)
    expect(form.wantsEvidence.value).toBe(false)
  })

  it('leaves what is missing to the service, which tells everything at once', async () => {
    const form = useDeclarationForm(whole)
    await form.load()
    expect(form.check()).toBe(true)
  })

  it('comes back after a reload, each number by itself', async () => {
    const form = useDeclarationForm(whole)
    await form.load()
    form.type(fieldOf(form, 'name'), '欧阳思齐')
    await nextTick()
    const again = useDeclarationForm(whole)
    await again.load()
    expect(again.entries.value.name).toBe('欧阳思齐')
    const another = useDeclarationForm({ ...whole, start: { idNumber: 'E1234567' } })
    await another.load()
    expect(another.entries.value).toEqual({ idNumber: 'E1234567' })
  })

  it('is answered by ticking any of those of which none was ticked', async () => {
    const form = useDeclarationForm(whole)
    await form.load()
    form.errors.value = { medical: '请至少勾选一个险种' }
    form.tick(fieldOf(form, 'injury'), true, [fieldOf(form, 'medical'), fieldOf(form, 'injury')])
    expect(form.errors.value).toEqual({})
    expect(form.entries.value.injury).toBe('1')
  })

  it('forgets what was said of documents once the value it was said of is another', async () => {
    const form = useDeclarationForm(whole)
    await form.load()
    form.errors.value = { attachments: '请上传死亡证明', name: '请填写姓名' }
    form.type(fieldOf(form, 'injury'), '1')
    expect(form.errors.value).toEqual({ attachments: '请上传死亡证明', name: '请填写姓名' })
    form.type(fieldOf(form, 'medical'), '0')
    expect(form.errors.value).toEqual({ name: '请填写姓名' })
  })

  it('takes up a draft whole, personal values as they are shown', async () => {
    const form = useDeclarationForm({ ...whole, start: undefined, no: 'N2' })
    await form.load()
    expect(form.entries.value).toEqual({ idNumber: '430203********0014', name: '王' })
    expect(form.shown(fieldOf(form, 'idNumber'))).toBe('430203********0014')
  })
})
