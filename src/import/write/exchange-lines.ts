import { structuredPatch } from 'diff'

/** How many lines on both sides of a change must be the same; with fewer it is tried again. */
const contexts = [3, 1, 0]

/**
 * Make in a text the changes that lead from one draft of it to another.
 *
 * Each stretch of changed lines, with or without its neighbours, must stand in the text exactly once; else nothing
 * is guessed and `undefined` comes back.
 */
export function exchangeLines(text: string, former: string, next: string): string | undefined {
  const lines = former.split(/(?<=\n)/)
  const { hunks } = structuredPatch('', '', former, next, undefined, undefined, { context: 0 })
  return hunks.reduce<string | undefined>((result, { oldStart, oldLines, lines: changed }) => {
    // Where nothing is taken away, the start is the line before.
    const start = oldLines === 0 ? oldStart : oldStart - 1
    const added = changed.filter((line) => line.startsWith('+')).map((line) => `${line.slice(1)}\n`)
    return contexts.reduce<string | undefined>((found, context) => {
      if (found !== undefined || result === undefined) return found
      const before = lines.slice(Math.max(0, start - context), start).join('')
      const after = lines.slice(start + oldLines, start + oldLines + context).join('')
      const old = lines.slice(start, start + oldLines).join('')
      return exchangeOnce(result, before + old + after, before + added.join('') + after)
    }, undefined)
  }, text)
}

function exchangeOnce(text: string, old: string, young: string): string | undefined {
  // Lines are whole: a stretch begins where a line begins.
  const at = `\n${text}`.indexOf(`\n${old}`)
  if (old === '' || at === -1 || `\n${text}`.indexOf(`\n${old}`, at + 1) !== -1) return undefined
  return text.slice(0, at) + young + text.slice(at + old.length)
}
