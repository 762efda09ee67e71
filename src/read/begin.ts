import type { Nodes } from 'mdast'
import type { Complain } from '../model/complaint.ts'
import { constructHasItsPlace } from '../model/rules.ts'
import { block } from './block/blocks.ts'
import { inline } from './inline/inlines.ts'
import { joinLines } from './inline/join-lines.ts'
import type { Source } from './source.ts'
import { type Setting, type State, whereIs } from './state.ts'

/** Begin to read a text: the state that its handlers share, with nothing counted yet. */
export function begin(
  source: Source,
  setting: Setting,
  anchor: string,
  image: State['image'],
  complain: Complain
): State {
  const place = (node: Nodes) => source.place(node.position?.start ?? { line: 1, column: 1 })
  const state: State = {
    source,
    setting,
    anchor,
    count: { paragraphs: 0, sections: 0 },
    image,
    complain,
    place,
    sliceOf: (node) => source.text.slice(node.position?.start.offset, node.position?.end.offset),
    misplaced: () => {},
    inlines: () => [],
    words: () => [],
    blocks: () => [],
    within: () => state
  }
  return inSetting(state, setting)
}

/** Tie the functions that call the handlers to a setting: handlers import no tables, so there is no cycle. */
function inSetting(former: State, setting: Setting): State {
  const state: State = {
    ...former,
    setting,
    misplaced: (node, what) => state.complain(constructHasItsPlace(state.place(node), what, whereIs[setting])),
    inlines: (nodes) => nodes.flatMap((node) => inline(state, node)),
    words: (nodes) => joinLines(state.inlines(nodes)),
    blocks: (nodes) => nodes.flatMap((node) => block(state, node)),
    within: (other) => inSetting(state, other)
  }
  return state
}
