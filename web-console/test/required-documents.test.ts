import { createPinia, setActivePinia } from 'pinia'
import { createApp, h, nextTick, reactive } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Attachment, DeclarationDefinition } from '@/api/types'
import type { Deciding } from '@/logic/required-documents'
import AttachmentArea from '@/parts/AttachmentArea.vue'
import { useReference } from '@/stores/reference'
// As the service gives them: a test of the service holds them against what it refuses.
import enrollment from '../../docs/definitions/enrollment.json'
import reduction from '../../docs/definitions/reduction.json'
import termination from '../../docs/definitions/termination.json'
import transferIn from '../../docs/definitions/transfer-in.json'

const definitionOf = (answer: unknown) => answer as DeclarationDefinition
const handedIn: Attachment = { id: '1', kind: 'death-certificate', fileName: '死亡证明.jpg', contentType: 'image/jpeg', size: 1 }

/** The area where documents are handed in, with what each of its kinds is marked with. */
function area(answer: unknown, deciding?: Deciding, attachments: Attachment[] = []) {
  const frame = document.createElement('div')
  const definition = definitionOf(answer)
  createApp(() => h(AttachmentArea, { modelValue: attachments, service: 'enrollment', type: definition.type, no: null, definition, deciding, wanted: false, open: true, saved: new Set<string>() })).mount(frame)
  const row = (label: string) => [...frame.querySelectorAll('.kind')].find((one) => one.querySelector('.kind-head')!.textContent!.trim().startsWith(label))!
  return {
    first: () => frame.querySelector('.kind input')!.getAttribute('aria-label'),
    needed: () => [...frame.querySelectorAll('.kind')].filter((one) => one.querySelector('.tag')).map((one) => one.querySelector('input')!.getAttribute('aria-label')),
    reason: (label: string) => row(label).querySelector('.reason')?.textContent ?? '',
    told: (label: string) => frame.querySelector(`[id="${row(label).querySelector('input')!.getAttribute('aria-describedby')}"]`)?.textContent,
    tone: (label: string) => row(label).querySelector('.tag')!.className,
  }
}

beforeEach(() => {
  setActivePinia(createPinia())
  const code = (code: string, name: string) => ({ code, name })
  Object.assign(useReference().tables, {
    'leaving-reason': { label: '减员原因', codes: [code('6301', '解除/终止劳动合同'), code('6309', '死亡'), code('6401', '死亡'), code('6402', '出国定居')] },
  })
})

describe('what has to be handed in', () => {
  it('is marked with its reason as soon as that is chosen, and changes with it', async () => {
    const deciding = reactive<Deciding>({ type: 'termination', unitCode: '430203000101', values: {} })
    const shown = area(termination, deciding)
    expect(shown.needed()).toEqual([])
    deciding.values.changeReason = '6401'
    await nextTick()
    expect(shown.needed()).toEqual(['上传死亡证明'])
    expect(shown.reason('死亡证明')).toBe('减员原因为“死亡”，必须上传')
    expect(shown.told('死亡证明')).toBe('减员原因为“死亡”，必须上传')
    deciding.values.changeReason = '6402'
    await nextTick()
    expect(shown.needed()).toEqual(['上传定居或离境证明'])
    expect(shown.first()).toBe('上传定居或离境证明')
    expect(shown.reason('死亡证明')).toBe('')
  })

  it('stays marked when it is there, and no longer as lacking', () => {
    const deciding = { type: 'termination', unitCode: '430203000101', values: { changeReason: '6401' } }
    expect(area(termination, deciding).tone('死亡证明')).toContain('red')
    expect(area(termination, deciding, [handedIn]).tone('死亡证明')).toContain('green')
  })

  it('follows from the type alone where the region asks for it', () => {
    const shown = area(transferIn, { type: 'transfer-in', unitCode: '430203000101', values: {} })
    expect(shown.needed()).toEqual(['上传原单位减员或解除证明'])
    expect(shown.reason('原单位减员或解除证明')).toBe('调入必须上传')
    expect(area(transferIn, { type: 'transfer-in', unitCode: '110101000001', values: {} }).needed()).toEqual([])
    expect(area(enrollment, { type: 'renewal', unitCode: '430203000101', values: {} }).needed()).toEqual([])
  })

  it('is told for each kind where many declarations are meant', () => {
    const shown = area(reduction)
    expect(shown.needed()).toEqual([])
    expect(shown.reason('死亡证明')).toBe('减员原因为“死亡”时必需')
    expect(area(enrollment).reason('原单位减员或解除证明')).toBe('调入时必需')
    expect(area(enrollment).reason('身份证')).toBe('')
  })
})
