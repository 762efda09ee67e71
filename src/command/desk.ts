import type { EngineName } from '../model/pages.ts'
import type { PdfProfile } from '../model/pdf-profile.ts'
import { createEngine } from '../press/press.ts'
import type { Desk, TextView } from '../publish.ts'
import type { World } from '../world.ts'
import { dateOf } from './date.ts'
import { leafletFont, makersOf } from './makers.ts'

export interface DeskOptions {
  /** The manuscripts. */
  folder: string
  engine: EngineName
  edition?: string
  profiles?: PdfProfile[]
  text: TextView
  strict: boolean
}

/** Lay out what a book is made with. */
export function deskOf(world: World, options: DeskOptions, progress: Desk['progress']): Desk {
  return {
    folder: world.openFolder(options.folder),
    styles: world.styleSheets(),
    cards: world.cardFiles(),
    leafletFont: () => leafletFont(world),
    openEngine: (complain) => createEngine(options.engine, complain),
    wanted: options.edition,
    profiles: options.profiles,
    text: options.text,
    strict: options.strict,
    date: dateOf(world.environment('SOURCE_DATE_EPOCH')),
    trees: world.trees(),
    makers: makersOf(world),
    progress
  }
}
