import type { Complain } from '../model/complaint.ts'
import { constructHasItsPlace } from '../model/rules.ts'
import { block } from './block/blocks.ts'
import { inline } from './inline/inlines.ts'
import { joinLines } from './inline/join-lines.ts'
import type { Source } from './source.ts'
import { type Setting, type Shared, type State, whereIs } from './state.ts'

/** Begin to read a text: nothing is counted yet. */
export function begin(
  source: Source,
  setting: Setting,
  anchor: string,
  image: State['image'],
  complain: Complain,
  translated?: string
): State {
  const shared: Shared = {
    source,
    anchor,
    translated,
    count: { paragraphs: 0, sections: 0, parts: new Map() },
    image,
    complain,
    place: (node) => source.place(node.position?.start ?? { line: 1, column: 1 }),
    sliceOf: (node) => source.text.slice(node.position?.start.offset, node.position?.end.offset)
  }
  return inSetting(shared, setting)
}

/** Tie in the functions that call the handlers: handlers import no tables, so there is no cycle. */
function inSetting(shared: Shared, setting: Setting): State {
  const state: State = {
    ...shared,
    setting,
    misplaced: (node, what) => shared.complain(constructHasItsPlace(shared.place(node), what, whereIs[setting])),
    inlines: (nodes) => nodes.flatMap((node) => inline(state, node)),
    words: (nodes) => joinLines(state.inlines(nodes)),
    blocks: (nodes) => nodes.flatMap((node) => block(state, node)),
    within: (other) => inSetting(shared, other)
  }
  return state
}
