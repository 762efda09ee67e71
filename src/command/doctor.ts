import { inspectPress } from '../press/press.ts'
import type { World } from '../world.ts'
import type { Console } from './console.ts'
import { toolsOf } from './makers.ts'

/** Show what a build would use, and try it: start the browser, read the fonts. */
export async function doctor(world: World, console: Console): Promise<void> {
  const facts = { node: process.version, ...toolsOf(world), ...(await inspectPress(console.complain)) }
  for (const [name, value] of Object.entries(facts)) console.say(`${name.padEnd(34)} ${value}`)
  console.sayJson(facts)
}
