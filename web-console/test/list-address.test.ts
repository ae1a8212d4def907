import { describe, expect, it } from 'vitest'
import { asked, filterCodecs, type ListFilter } from '@/logic/declaration-filter'
import { readQuery, writeQuery } from '@/logic/address-query'

const usual: ListFilter = { statuses: ['DRAFT'], idNumber: '', name: '' }

describe('the address of a list', () => {
  it('never shows whom was looked for', () => {
    const query = writeQuery({ ...usual, idNumber: '11010519491231002X', name: '王䶮', unitCode: '430203000101' }, usual, filterCodecs)
    expect(query).toEqual({ unitCode: '430203000101' })
  })

  it('leaves out what is usual and tells an empty choice from the usual one', () => {
    expect(writeQuery(usual, usual, filterCodecs)).toEqual({})
    expect(writeQuery({ ...usual, statuses: [] }, usual, filterCodecs)).toEqual({ statuses: 'ALL' })
    expect(readQuery({ statuses: 'ALL' }, usual, filterCodecs).statuses).toEqual([])
    expect(readQuery({}, usual, filterCodecs).statuses).toEqual(['DRAFT'])
  })

  it('reads back what it wrote and drops what is no value', () => {
    const filter: ListFilter = { ...usual, statuses: ['RETURNED', 'CONFIRMED'], declaredFrom: '2026-11-01', declaredTo: '2026-11-23', key: true, types: ['transfer-in', 'renewal'] }
    expect(readQuery(writeQuery(filter, usual, filterCodecs), usual, filterCodecs)).toEqual(filter)
    expect(readQuery({ declaredFrom: 'yesterday', statuses: 'DRAFT,<script>' }, usual, filterCodecs)).toEqual(usual)
  })

  it('asks the service without empty conditions', () => {
    expect(asked({ ...usual, statuses: [], key: false, unitCode: undefined })).toEqual({})
    expect(asked(usual)).toEqual({ statuses: ['DRAFT'] })
  })
})
