import { isSameLine, type Letter } from '../letters.ts'
import type { Glyph } from '../pdf/glyph.ts'
import type { Alignment } from './align.ts'
import { type Followed, followed, type TaggedLetter } from './followed.ts'
import { place, reopened } from './place.ts'
import type { Step } from './streams.ts'
import { walk } from './walk.ts'

/** Follows the text, language by language, and what notes no tag names. */
export class TextStreams {
  private readonly streams: Step[][]
  private at: number[]

  constructor(streams: Step[][]) {
    this.streams = streams
    this.at = streams.map(() => 0)
  }

  /** Follow what a page shows of the text. */
  follow(letters: TaggedLetter[]): [Letter<Glyph>, Followed][] {
    const printed = withoutSigns(letters)
    const characters = printed.map(({ letter }) => letter.character)
    const whole = walk(characters, this.ahead(characters.length))
    const found = whole ?? best(this.byLanguage(printed), () => place(characters, (room) => this.ahead(room)))
    this.at = this.streams.map((stream, nth) => reopened(stream, (this.at[nth] ?? 0) + (found.ends[nth] ?? 0)))
    return followed(
      printed.map(({ letter }) => letter),
      found.steps
    )
  }

  private ahead(room: number, isOf = (_: Step[]) => true): Step[][] {
    return this.streams.map((stream, nth) =>
      isOf(stream) ? stream.slice(this.at[nth], (this.at[nth] ?? 0) + room) : []
    )
  }

  /**
   * Follow each language by itself, as the tags tell them apart: they may take turns on a page. Gives nothing where the
   * text has one language only.
   */
  private byLanguage(letters: TaggedLetter[]): Alignment | undefined {
    const others = new Set(this.streams.flatMap((stream) => languageOf(stream) ?? []))
    if (others.size === 0) return undefined
    const ends = this.streams.map(() => 0)
    const steps: Alignment['steps'] = letters.map(() => undefined)
    let cost = 0
    for (const language of [undefined, ...others]) {
      const places = [...letters.keys()].filter((at) => {
        const own = letters[at]?.tag?.language
        return language === undefined ? own === undefined || !others.has(own) : own === language
      })
      const characters = places.map((at) => letters[at]?.letter.character ?? '')
      const found = place(characters, (room) => this.ahead(room, (stream) => languageOf(stream) === language))
      for (const [nth, at] of places.entries()) steps[at] = found.steps[nth]
      for (const [nth, end] of found.ends.entries()) ends[nth] = Math.max(ends[nth] ?? 0, end)
      cost += found.cost
    }
    return { steps, ends, cost }
  }
}

/** Language of a stream beside the leading one. */
function languageOf(stream: Step[]): string | undefined {
  return /(?:^text-|-of-)(.+)$/u.exec(stream[0]?.unit.flow ?? '')?.[1]
}

function best(one: Alignment | undefined, other: () => Alignment): Alignment {
  if (one !== undefined && one.cost === 0) return one
  const found = other()
  return one !== undefined && one.cost < found.cost ? one : found
}

/** Share of the size of the letter before, below which a figure or letter is a sign: a call, a mark of the apparatus. */
const signSize = 0.8

/** Take away the small raised signs in the lines that no tag tells; those before entries are told by where they stand. */
function withoutSigns(letters: TaggedLetter[]): TaggedLetter[] {
  let before: Glyph | undefined
  return letters.filter(({ letter: { character, origin } }) => {
    const isSmall = before !== undefined && origin.size < signSize * before.size && isSameLine(before, origin)
    if (isSmall && /^[0-9a-z()*†‡§‖¶\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]$/u.test(character)) return false
    before = origin
    return true
  })
}
