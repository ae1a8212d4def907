import { describe, expect, it } from 'vitest'
import { typesOf, unfitDocument } from '@/logic/attachment-file'

const kind = { kind: 'release-proof', label: '解除证明', hint: '', accept: ['.jpeg', '.jpg', '.pdf', '.png'], requirements: [], maxBytes: 100 }
const file = (name: string, size: number) => new File([new Uint8Array(size)], name)

describe('a document to be handed in', () => {
  it('is refused for its ending, its size or because there are enough', () => {
    expect(unfitDocument(kind, file('证明.docx', 10), 0, 5)).toContain('jpg / pdf / png')
    expect(unfitDocument(kind, file('证明.pdf', 0), 0, 5)).toContain('空')
    expect(unfitDocument(kind, file('证明.pdf', 101), 0, 5)).toContain('不能超过')
    expect(unfitDocument(kind, file('证明.pdf', 10), 5, 5)).toContain('5')
  })

  it('is sent otherwise, whatever the case of its ending', () => {
    expect(unfitDocument(kind, file('证明.PDF', 100), 4, 5)).toBeNull()
    expect(unfitDocument({ ...kind, accept: ['.jpg'] }, file('证明.jpeg', 10), 0, 5)).toBeNull()
  })

  it('is told of the kinds of files once each', () => {
    expect(typesOf(kind.accept)).toBe('jpg / pdf / png')
  })
})
