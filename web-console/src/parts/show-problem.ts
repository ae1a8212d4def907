import { ElMessage } from 'element-plus'
import { h } from 'vue'
import type { Problem } from '@/api/problem'
import ProblemLine from './ProblemLine.vue'

/** Tells of a refusal where no better place is at hand; stays until it is closed, since its number may be needed. */
export function showProblem(problem: Problem): void {
  ElMessage({ type: 'error', duration: 12_000, showClose: true, message: () => h(ProblemLine, { problem }) })
}
