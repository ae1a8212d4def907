import type { Column } from './window'

const subject: Column[] = [
  { prop: 'subjectName', label: '姓名', width: 76, fixed: 'left' },
  { prop: 'idNumber', label: '身份证号码', width: 142 },
]

const course: Column[] = [
  { prop: 'declaredBy', label: '申报人', width: 76 },
  { prop: 'declaredAt', label: '申报时间', width: 132, as: 'minute', sortable: true },
  { prop: 'no', label: '申报流水号', width: 192, as: 'no' },
  { prop: 'batchNo', label: '确认批号', width: 214, as: 'no' },
  { prop: 'confirmedBy', label: '确认人', width: 76 },
  { prop: 'confirmedAt', label: '确认时间', width: 132, as: 'minute', sortable: true },
  { prop: 'decidedBy', label: '审核人', width: 76 },
  { prop: 'decidedAt', label: '审核时间', width: 132, as: 'minute' },
  { prop: 'opinion', label: '审核意见', minWidth: 200, as: 'opinion' },
  { prop: 'effectiveAt', label: '生效日期', width: 132, as: 'minute' },
]

/** What every list of declarations shows, of whom it is and how it went, around a window's own columns. */
export const declared = (...own: Column[]): Column[] => [...subject, ...own, ...course]
