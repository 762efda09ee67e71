import { diff as compare } from '../prove/diff/diff.ts'
import { revisionAsErrata } from '../prove/diff/errata.ts'
import { revisionAsText } from '../prove/diff/report.ts'
import type { World } from '../world.ts'
import type { Console } from './console.ts'
import { readProof } from './proof-file.ts'

/** Say what changed between two builds: as text, as JSON, or as an errata sheet in Markdown. */
export function diff(world: World, console: Console, before: string, after: string, markdown: boolean): void {
  const revision = compare(readProof(world, before), readProof(world, after))
  const write = markdown ? revisionAsErrata : revisionAsText
  console.say(write(revision).trimEnd())
  console.sayJson(revision)
}
