import { describe, expect, it } from 'vitest'
import type { DeclarationDefinition, FieldDefinition } from '@/api/types'
import { clear, conflicts, declared, enter, entriesOf, formErrors, isMasked, touchesKey, undo } from '@/logic/changes'

const field = (name: string, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  name, label: name, group: 'g', kind: 'text', required: false, sensitivity: 'S1', level: 'GENERAL', editable: true, ...more,
})
const mobile = field('mobile', { label: '手机号码', kind: 'mobile', required: true, maxLength: 11, sensitivity: 'S2' })
const email = field('email', { label: '邮箱', kind: 'email', sensitivity: 'S2' })
const name = field('name', { label: '姓名', required: true, maxLength: 4, level: 'KEY' })
const documentNumber = field('documentNumber', { pattern: '[A-Za-z0-9]{5,22}', patternMessage: '5至22位' })
const definition = { fields: [mobile, email, name, documentNumber, field('idNumber', { kind: 'idNumber' })] } as unknown as DeclarationDefinition

describe('entering', () => {
  it('counts only what differs from the value on record', () => {
    expect(enter({}, name, '王䶮', '王䶮 ')).toEqual({})
    expect(enter({}, name, '王䶮', '王龑')).toEqual({ name: '王龑' })
    expect(enter({ name: '王龑' }, name, '王䶮', '王䶮')).toEqual({})
  })

  it('clears an open value by emptying it, a masked one never by leaving it empty', () => {
    expect(enter({}, name, '王䶮', '')).toEqual({ name: null })
    expect(enter({ email: 'a@b.cn' }, email, 'w***@qq.com', '')).toEqual({})
    expect(clear({}, email, 'w***@qq.com')).toEqual({ email: null })
    expect(clear({}, email, null)).toEqual({})
  })

  it('takes a masked value typed back as no change', () => {
    expect(isMasked(mobile, '138****5678')).toBe(true)
    expect(isMasked(name, '张**')).toBe(false)
    expect(enter({}, mobile, '138****5678', '138****5678')).toEqual({})
    expect(enter({}, mobile, '138****5678', '13912345678')).toEqual({ mobile: '13912345678' })
  })

  it('is undone field by field', () => {
    expect(undo({ name: 'a', mobile: 'b' }, 'name')).toEqual({ mobile: 'b' })
  })
})

describe('the form', () => {
  it('finds every error at once', () => {
    expect(formErrors(definition, { mobile: '1390000', email: 'x', name: null, documentNumber: '12', idNumber: '110105194912310021' })).toEqual({
      mobile: '手机号码应为 1 开头的 11 位数字',
      email: '邮箱格式不正确，例如 name@example.com',
      name: '请填写姓名',
      documentNumber: '5至22位',
      idNumber: '身份证号码有误，请检查位数、日期和末位校验码',
    })
  })

  it('counts rare characters as one', () => {
    expect(formErrors(definition, { name: '𠮷𠮷𠮷𠮷' })).toEqual({})
    expect(formErrors(definition, { name: '𠮷𠮷𠮷𠮷𠮷' })).toHaveProperty('name')
  })

  it('leaves a masked value alone that was saved before and not typed anew', () => {
    expect(formErrors(definition, { mobile: '139****2201' }, { mobile: '139****2201' })).toEqual({})
    expect(formErrors(definition, { mobile: '139****2201' }, {})).toHaveProperty('mobile')
  })

  it('knows when key information is touched', () => {
    expect(touchesKey(definition, { mobile: '1' })).toBe(false)
    expect(touchesKey(definition, { name: 'x' })).toBe(true)
  })
})

describe('two people at one declaration', () => {
  it('see where they differ', () => {
    const theirs = entriesOf([
      { field: 'name', label: '姓名', before: 'a', after: 'b' },
      { field: 'email', label: '邮箱', before: 'x', after: null },
    ])
    expect(conflicts({ name: 'b', mobile: '139' }, theirs)).toEqual([
      { field: 'email', mine: undefined, theirs: null },
      { field: 'mobile', mine: '139', theirs: undefined },
    ])
    expect(conflicts(theirs, theirs)).toEqual([])
  })
})

describe('an auditor', () => {
  const values = [
    { field: 'name', label: '姓名', value: '王䶮', valueLabel: '王䶮' },
    { field: 'remark', label: '备注', value: null, valueLabel: null },
  ]

  it('reads all that is declared where nothing was there before', () => {
    expect(declared({ changes: [], values: [{ ...values[0]!, remark: '超期顺延至 2026-12' }] }).changes[0]?.remark).toBe('超期顺延至 2026-12')
    expect(declared({ changes: [], values })).toEqual({ whole: true, changes: [{ field: 'name', label: '姓名', before: null, after: '王䶮', afterLabel: '王䶮' }] })
  })

  it('reads the changes alone where there are any', () => {
    const change = { field: 'name', label: '姓名', before: '王龑', after: '王䶮' }
    expect(declared({ changes: [change], values })).toEqual({ whole: false, changes: [change] })
  })
})
