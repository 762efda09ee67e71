import type { Manuscripts } from '../../src/model/manuscript.ts'
import type { Place } from '../../src/model/place.ts'
import type { Block, Inline } from '../../src/model/text.ts'

/** Write manuscripts out as text: a line a block, nodes in angle brackets, each block with its line and column. */
export function dump(manuscripts: Manuscripts): string {
  const { config, witnesses, authorities, sources, chronology, abbreviations, prose, assets, inputs } = manuscripts
  return [
    `edition ${data(config)}`,
    ...witnesses.map(
      ({ siglum, file, encoding, text, operations, proposals }) =>
        `witness ${siglum} ${file} ${encoding}, ${Array.from(text).length} code points, ${operations.length} operations, ${proposals.length} proposals`
    ),
    ...manuscripts.manuscripts.flatMap(({ text, headnote, sourceNote, notes, ...rest }) => [
      `\nstatement ${data(rest)}`,
      ...blocks(text, 1),
      '  headnote',
      ...blocks(headnote, 2),
      '  source note',
      ...blocks(sourceNote, 2),
      ...notes.flatMap(({ id, sources, children, place }) => [
        `  ${at(place)} note ${id} [${sources.join(' ')}]`,
        ...blocks(children, 2)
      ])
    ]),
    ...prose.flatMap(({ name, title, children, place }) => [
      `\n${at(place)} prose ${name} “${title}”`,
      ...blocks(children, 1)
    ]),
    '\nchronology',
    ...chronology.flatMap(({ date, label, event, sources, place }) => [
      `  ${at(place)} ${date} “${label}” [${sources.join(' ')}]`,
      ...blocks(event, 2)
    ]),
    ...authorities.map((authority) => `authority ${data(authority)}`),
    ...sources.map((source) => `source ${data(source)}`),
    ...abbreviations.map((abbreviation) => `abbreviation ${data(abbreviation)}`),
    ...[...assets].map(([file, bytes]) => `asset ${file} ${bytes.length}`),
    ...inputs.map(({ file, bytes, sha256 }) => `input ${file} ${bytes} ${sha256.slice(0, 12)}`),
    ''
  ].join('\n')
}

function data(value: object): string {
  return JSON.stringify(value, (key, inner) =>
    key === 'place' && typeof inner === 'object' ? `${inner.file}:${at(inner)}` : inner
  )
}

function at({ line, column }: Place): string {
  return `${line}:${column}`
}

function blocks(nodes: Block<'draft'>[], depth: number): string[] {
  return nodes.flatMap((node) => block(node, depth))
}

function block(node: Block<'draft'>, depth: number): string[] {
  const head = `${'  '.repeat(depth)}${at(node.place)} ${node.type}`
  switch (node.type) {
    case 'list':
      return [
        `${head}${node.ordered ? ' ordered' : ''}`,
        ...node.items.flatMap((item) => [
          `${'  '.repeat(depth + 1)}${at(item.place)} item ${item.label ?? '-'}`,
          ...blocks(item.children, depth + 2)
        ])
      ]
    case 'quotation':
    case 'headnote':
    case 'sourceNote':
      return [head, ...blocks(node.children, depth + 1)]
    case 'figure':
      return [`${head} ${node.file} “${node.alternative}” ${inlines(node.caption)}`]
    case 'signatures':
      return [
        `${head} ${node.id}`,
        ...node.parties.map(
          (party) => `${'  '.repeat(depth + 1)}${at(party.place)} party ${party.lines.map(inlines).join(' / ')}`
        )
      ]
    case 'title':
    case 'subtitle':
      return [`${head} ${inlines(node.children)}`]
    case 'heading':
      return [`${head} ${node.id} level ${node.level} ${inlines(node.children)}`]
    default:
      return [`${head} ${node.id ?? '-'} ${inlines(node.children)}`]
  }
}

/** Neighbouring texts are set apart by a bar: they are apart in the source. */
export function inlines(nodes: Inline<'draft'>[]): string {
  return nodes
    .map((node, position) => (node.type === 'text' && nodes[position - 1]?.type === 'text' ? '|' : '') + inline(node))
    .join('')
}

function inline(node: Inline<'draft'>): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'break':
      return '⟨break⟩'
    case 'noteCall':
      return `⟨note ${node.note}⟩`
    case 'draftReference':
      return `⟨ref ${node.to}⟩`
    case 'draftMark':
      return `⟨${node.suppress ? 'unmark' : 'mark'} ${node.authority ?? '*'}: ${inlines(node.children)}⟩`
    case 'emendation':
      return `⟨emendation ${node.operation}: ${inlines(node.children)}⟩`
    case 'sectionLabel':
      return `⟨section ${node.id}: ${inlines(node.children)}⟩`
    case 'foreign':
      return `⟨lang ${node.language}: ${inlines(node.children)}⟩`
    case 'link':
      return `⟨link ${node.url}: ${inlines(node.children)}⟩`
    default:
      return `⟨${node.type}: ${inlines(node.children)}⟩`
  }
}
