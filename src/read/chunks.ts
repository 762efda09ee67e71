/** A piece of a Markdown text that can be parsed by itself; `line` and `offset` are those before its first character. */
export interface Chunk {
  text: string
  line: number
  offset: number
}

/** The parser's time grows with the power 1.8 of a text, so no chunk is much longer than this, in UTF-16 units. */
const enough = 4000

/**
 * Cut a text at empty lines where no block can go on behind them, so that the parts give the blocks of the whole.
 *
 * A paragraph, heading or note ends at an empty line that something else than white space, a list's mark or `>` follows
 * in the first column. A block between `:::` lines goes on until it is closed; what else may run over empty lines (code
 * between fences, HTML), and definitions of links, which are seen from the whole text, keep a text in one piece: all are
 * errors in a manuscript, as is front matter that is not closed. `test/read/chunks.test.ts` holds the parts against the whole.
 */
export function chunksOf(text: string): Chunk[] {
  const front = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*\n/.exec(text)?.[0].length ?? 0
  const unclosed = front === 0 && text.startsWith('---')
  if (text.length <= enough || unclosed || goesOn.test(text)) return [{ text, line: 0, offset: 0 }]
  const chunks: Chunk[] = []
  let chunk = { line: 0, offset: 0 }
  let [line, offset, empty, open] = [0, 0, false, [] as number[]]
  for (const words of text.split('\n')) {
    const apart = empty && open.length === 0 && offset > front
    if (apart && offset - chunk.offset >= enough && beginsBlock.test(words)) {
      chunks.push({ ...chunk, text: text.slice(chunk.offset, offset) })
      chunk = { line, offset }
    }
    open = containers(open, words)
    empty = /^[ \t]*$/.test(words)
    line += 1
    offset += words.length + 1
  }
  return [...chunks, { ...chunk, text: text.slice(chunk.offset) }]
}

/** Fences of code, HTML, definitions of links, containers inside other blocks; tabs, which move columns. */
const goesOn = new RegExp(
  ['.*[`~]{3}', '.*\\t', '.*\\[(?!\\^)[^\\]\\n]*\\]:', '[ >\\-+*\\d.)]*(?:<|\\[(?!\\^))', '[^:\\n].*:{3}']
    .map((part) => `^${part}`)
    .join('|'),
  'm'
)

/** The beginning of a block that no list, quotation, note or front matter takes into itself. */
const beginsBlock = /^(?:[^\s>\-+*\d:=<`~]|:(?!::))/

/** Lengths of the `:::` fences that are open behind a line. */
function containers(open: number[], words: string): number[] {
  const fence = /^(:{3,})(.*)$/.exec(words)
  if (fence === null) return open
  const length = fence[1]?.length ?? 0
  if (fence[2]?.trim() !== '') return [...open, length]
  const closed = open.findLastIndex((other) => other <= length)
  return closed < 0 ? open : open.slice(0, closed)
}
