import type { SearchedRun } from '../model/mentions.ts'
import { languageOf } from './explain.ts'
import { nameShapes } from './name-shapes.ts'

/** What looks like a name, and where it stands. */
export interface Unnamed {
  words: string
  /** Why it looks like one: `transliterated`, `title`, `capitals`. */
  shape: string
  /** `D1:6`, `note:islands`, each once. */
  at: string[]
}

/**
 * Find what looks like a name outside of all mentions: a guess from its shape, for an editor to look through, so it
 * finds too much rather than too little.
 */
export function unnamedIn(searched: SearchedRun[]): Unnamed[] {
  const found = new Map<string, Unnamed>()
  for (const run of searched) {
    const language = languageOf(run)
    if (language === undefined) continue
    const open = masked(run)
    for (const { shape, pattern, name = 0 } of nameShapes[language])
      for (const match of open.matchAll(pattern)) note(found, match[name] ?? match[0], shape, run.at)
  }
  return [...found.values()].sort((a, b) => b.at.length - a.at.length || (a.words < b.words ? -1 : 1))
}

/** The words with what is decided already taken out: mentions, and what an editor unmarked. */
function masked({ words, posted, marked, silenced }: SearchedRun): string {
  let open = words
  for (const { start, end } of [...posted, ...marked, ...silenced])
    open = open.slice(0, start) + '\uFFFC'.repeat(end - start) + open.slice(end)
  return open
}

function note(found: Map<string, Unnamed>, words: string, shape: string, at: string): void {
  const known = found.get(words)
  if (known === undefined) found.set(words, { words, shape, at: [at] })
  else if (!known.at.includes(at)) known.at.push(at)
}
