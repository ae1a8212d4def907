export const enrollment = {
  insurances: '险种',
  insuranceMarks: [
    ['310', '医', '医疗'],
    ['410', '工', '工伤'],
    ['210', '失', '失业'],
  ] as const,
  insuranceOf: { medical: '310', injury: '410', unemployment: '210' } as Record<string, string>,

  // 查询
  unit: '单位',
  chooseUnit: '请选择单位',
  numberMissing: (label: string) => `请输入${label}`,
  unasked: (label: string) => `输入${label}后按回车或点【查询】`,
  unaskedHint: '系统按此人的参保情况亮出可以办理的业务，灰色的会说明原因。',
  stranger: '参保登记中没有此人',
  nameUnknown: '姓名请在下方填写',
  ways: '可办业务',
  closed: (labels: string) => `${labels}：`,
  sex: { 1: '男', 2: '女' } as Record<string, string>,
  born: (date: string) => `${date} 出生`,
  standings: '在本单位参保情况',
  notHere: '未在本单位参保',
  since: (date: string) => `${date} 起`,
  base: (base: string) => `基数 ${base} 元`,
  standingTitle: '此人有在途申报，同一险种办结或删除前不能再次申报',

  // 减员
  columns: { tick: '勾选', insurance: '险种', unit: '单位名称', participation: '参保状态', contribution: '缴费状态', since: '本次参保日期', base: '缴费基数', lastPaid: '最后到账月', owed: '欠费标志' },
  owed: (months: number) => `欠费 ${months} 个月`,
  owedTitle: (months: string, amount: string) => `${months}，共 ${amount} 元`,
  nothingOwed: '无',
  tick: (insurance: string) => `勾选${insurance}`,
  cannotLeave: '不在缴费，不能减员',
  pension: '退休年龄',
  statutory: '法定退休月',
  earliest: '弹性提前最早',
  latest: '弹性延迟最晚',
  monthsLeft: (months: number) => (months > 0 ? `距法定退休月还有 ${months} 个月` : '已到法定退休月'),

  // 保存
  formOf: (label: string) => `${label}申报`,
  rule: '保存后为未确认，保存不等于提交，还需到',
  ruleEnd: '确认提交社保中心。',
  saved: (label: string) => `${label}已保存为未确认。保存不等于提交，还需到`,
  savedEnd: '确认提交',
  resetTitle: '重新开始？',
  resetText: '已填写的内容还没有保存，重置后不再保留。',
}
