import { type Finding, proposed } from '../finding.ts'
import { frameEnds, frameVerbs } from '../phrases.ts'
import type { Document } from '../structure/part.ts'

/** An agency's words of introduction between the title and the document: “……联合声明全文如下：”. */
export function frame({ parts }: Document): Finding[] {
  const first = parts.find(({ role, foreign }) => role === 'paragraph' && !foreign)
  const words = first?.passage.words ?? ''
  const others = parts.filter(
    ({ role, foreign }) => !foreign && !['title', 'subtitle', 'deck', 'dateline'].includes(role)
  )
  if (first === undefined || others[0] !== first || others.length < 2) return []
  if (!frameEnds.some((end) => end.test(words)) || !frameVerbs.test(words)) return []
  const { from, to } = first
  return [
    proposed({ start: from, end: to, after: '' }, 'frame', '通讯社或网站的导语，非文件文字', 'medium', 'excluded')
  ]
}
