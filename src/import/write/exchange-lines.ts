import { structuredPatch } from 'diff'

/** Lines around a change that must be the same, so that its place is certain; with fewer it is tried again. */
const contexts = [3, 1, 0]

/**
 * Make in a text the changes that lead from one draft of it to another.
 *
 * Each stretch of changed lines, with its neighbours, must stand in the text exactly once; else nothing is guessed
 * and `undefined` comes back.
 */
export function exchangeLines(text: string, former: string, next: string): string | undefined {
  for (const context of contexts) {
    const { hunks } = structuredPatch('', '', former, next, undefined, undefined, { context })
    let result: string | undefined = text
    for (const { lines } of hunks) {
      const old = lines.filter((line) => !line.startsWith('+')).map((line) => `${line.slice(1)}\n`)
      const young = lines.filter((line) => !line.startsWith('-')).map((line) => `${line.slice(1)}\n`)
      result = result === undefined ? undefined : exchangeOnce(result, old.join(''), young.join(''))
    }
    if (result !== undefined) return result
  }
  return undefined
}

function exchangeOnce(text: string, old: string, young: string): string | undefined {
  // Lines are whole: a stretch begins where a line begins.
  const at = `\n${text}`.indexOf(`\n${old}`)
  if (at === -1 || `\n${text}`.indexOf(`\n${old}`, at + 1) !== -1) return undefined
  return text.slice(0, at) + young + text.slice(at + old.length)
}
