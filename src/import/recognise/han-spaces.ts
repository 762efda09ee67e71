import { type Finding, proposed } from '../finding.ts'
import type { Document } from '../structure/part.ts'

const between = /(?<=\p{Script=Han})[ \u00a0\u3000](?=\p{Script=Han})/gu

/**
 * A space between Han characters in running text, where Chinese has none. It may part two names, so it is proposed;
 * as spacing it needs no entry in the apparatus.
 */
export function hanSpaces({ parts }: Document): Finding[] {
  const running = parts.filter(({ role }) => ['paragraph', 'section', 'item', 'continuation', 'deck'].includes(role))
  return running.flatMap(({ passage, member }) =>
    [...passage.words.matchAll(between)].flatMap(({ index }) => {
      const start = passage.offsets[index]
      // The space behind 第一条 sets the number off.
      if (start === undefined || index < (member?.label.words.length ?? 0)) return []
      return [proposed({ start, end: start + 1, after: '' }, 'han-space', '汉字之间的空格，属版面', 'low', 'silent')]
    })
  )
}
