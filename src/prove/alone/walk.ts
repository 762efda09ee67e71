import { type Alignment, fits } from './align.ts'
import type { Step } from './streams.ts'

/** Letters after a hole that must fit for the hole to end before them. */
const lookAhead = 4

/**
 * Walk the letters of a page along the text and then along the notes, stream by stream, where nothing is wrong with them,
 * which is nearly always so; gives nothing where something is, for `align` to find out.
 */
export function walk(letters: string[], streams: Step[][]): Alignment | undefined {
  const found: Step[] = []
  let walked = 0
  const ends = streams.map((stream) => {
    const stretch = along(letters, walked, stream)
    found.push(...stretch.found)
    walked = stretch.letters
    return stretch.steps
  })
  return walked < letters.length ? undefined : { steps: found, ends, cost: 0 }
}

function along(letters: string[], from: number, steps: Step[]): { letters: number; steps: number; found: Step[] } {
  const found: Step[] = []
  let [i, j] = [from, 0]
  for (let step = steps[0]; step !== undefined && i < letters.length; step = steps[j]) {
    if (step.role === 'letter') {
      if (letters[i] !== step.character) break
      found.push(step)
      i++
    } else {
      const length = filling(letters, i, steps, j)
      if (length === undefined) break
      for (let n = 0; n < length; n++) found.push(step)
      i += length
    }
    j++
  }
  return { letters: i, steps: j, found }
}

/** How many letters fill the hole or mark at `j`: as few as let what follows it fit, at least one. */
function filling(letters: string[], from: number, steps: Step[], j: number): number | undefined {
  const step = steps[j]
  if (step === undefined) return undefined
  const next = steps.slice(j + 1, j + 1 + lookAhead)
  const literal = next.slice(0, next.findIndex(({ role }) => role !== 'letter') >>> 0)
  // Whether a figure is the end of a number or the mark that follows, costs must decide.
  if (literal.length === 0 && next.length > 0) return undefined
  for (let length = 0; ; length++) {
    const rest = letters.slice(from + length, from + length + literal.length)
    const isEnd =
      literal.length === 0 ? rest.length === 0 && from + length === letters.length : startsWith(rest, literal)
    if (isEnd) return length === 0 ? undefined : length
    const letter = letters[from + length]
    if (letter === undefined || !fits(letter, step)) return undefined
  }
}

function startsWith(letters: string[], steps: Step[]): boolean {
  return letters.every((letter, place) => letter === steps[place]?.character)
}
