import type { Complain } from '../model/complaint.ts'
import type { Manuscript } from '../model/manuscript.ts'
import { blockOccursOnce, idIsItsFolder, paragraphsAreCounted, statementHasTitle } from '../model/rules.ts'
import type { Block } from '../model/text.ts'
import { begin } from './begin.ts'
import { frontMatter } from './front-matter.ts'
import { parseMarkdown } from './markdown.ts'
import { isReasonable } from './reasonable.ts'
import type { Source } from './source.ts'
import type { State } from './state.ts'
import type { YamlText } from './yaml.ts'

/** The front matter, its defaults filled in. */
interface FrontMatter {
  id: string
  language: string
  shortTitle: string
  titleSupplied: boolean
  kind: Manuscript['kind']
  date: string
  dateline: string
  parties: string[]
  witness: { siglum: string; from: number; to: number }
  paragraphs: number
}

/** Read a statement without its notes: front matter, title, and the blocks of the text, numbered. */
export function readStatement(
  source: Source,
  id: string,
  image: State['image'],
  complain: Complain
): Manuscript | undefined {
  if (!isReasonable(source, complain)) return undefined
  const front = frontMatter<FrontMatter>(source, parseMarkdown(source.text), 'statement', complain)
  if (front === undefined) return undefined
  const { data, yaml, body } = front
  if (data.id !== id) complain(idIsItsFolder(yaml.placeOf(['id']), data.id, id))
  const state = begin(source, 'statement', id, image, complain)
  const blocks = state.blocks(body)
  checkParts(blocks, yaml, complain)
  const numbered = state.count.paragraphs
  if (numbered !== data.paragraphs)
    complain(paragraphsAreCounted(yaml.placeOf(['paragraphs']), data.paragraphs, numbered))
  return {
    id,
    file: source.file,
    language: data.language,
    shortTitle: data.shortTitle,
    titleSupplied: data.titleSupplied,
    kind: data.kind,
    date: data.date,
    dateline: data.dateline,
    parties: data.parties,
    witness: data.witness,
    ...partsOf(blocks),
    notes: [],
    place: yaml.placeOf(['id'])
  }
}

/** Part the blocks of a file: what is the statement's, and what is the editors'. */
export function partsOf(blocks: Block<'draft'>[]): Pick<Manuscript, 'text' | 'headnote' | 'sourceNote'> {
  return {
    text: blocks.filter(({ type }) => type !== 'headnote' && type !== 'sourceNote'),
    headnote: childrenOf(blocks, 'headnote'),
    sourceNote: childrenOf(blocks, 'sourceNote')
  }
}

function childrenOf(blocks: Block<'draft'>[], type: 'headnote' | 'sourceNote'): Block<'draft'>[] {
  return blocks.flatMap((block) => (block.type === type ? block.children : []))
}

const single: Partial<Record<Block<'draft'>['type'], string>> = {
  title: 'title',
  subtitle: 'subtitle',
  headnote: 'headnote',
  sourceNote: 'source note',
  deck: 'deck',
  signatures: 'block of signatures',
  dateline: 'dateline'
}

/** A statement has one title, at its beginning, and at most one of each block that plays a part. */
export function checkParts(blocks: Block<'draft'>[], yaml: YamlText, complain: Complain): void {
  const text = blocks.filter(({ type }) => type !== 'headnote' && type !== 'sourceNote')
  if (text[0]?.type !== 'title') complain(statementHasTitle(text[0]?.place ?? yaml.placeOf([])))
  const first = new Map<string, Block<'draft'>>()
  for (const block of blocks) {
    const name = single[block.type]
    if (name === undefined) continue
    const former = first.get(name)
    if (former === undefined) first.set(name, block)
    else complain(blockOccursOnce(block.place, name, former.place))
  }
}
