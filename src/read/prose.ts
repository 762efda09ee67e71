import type { Complain } from '../model/complaint.ts'
import type { Prose } from '../model/manuscript.ts'
import { begin } from './begin.ts'
import { frontMatter } from './front-matter.ts'
import { parseMarkdown } from './markdown.ts'
import { isReasonable } from './reasonable.ts'
import type { Source } from './source.ts'
import type { State } from './state.ts'

/** Read a part of the book that the editor wrote: `prose/method.zh.md` is the part `method`. */
export function readProse(
  source: Source,
  name: string,
  image: State['image'],
  complain: Complain,
  translated?: string
): Prose | undefined {
  if (!isReasonable(source, complain)) return undefined
  const front = frontMatter<{ title: string }>(source, parseMarkdown(source.text), 'prose', complain)
  if (front === undefined) return undefined
  const state = begin(source, 'prose', name, image, complain, translated)
  const children = state.blocks(front.body)
  return { name, title: front.data.title, children, place: front.yaml.placeOf(['title']) }
}
