import { type Label, type LabelKind, labelKinds, labelOf } from './labels.ts'
import { lookAlikes } from './numerals.ts'
import type { Passage } from './passages.ts'

/** A passage with its number in a series. */
export interface Member {
  passage: Passage
  label: Label
  value: number
  /** What the number should be, where that is certain from its neighbours; and whether it only looks like it. */
  correction: { numeral: string; lookAlike: boolean } | undefined
}

export interface Series {
  kind: LabelKind
  members: Member[]
  /** Members that do not follow on the former, where nobody can say which is wrong. */
  breaks: { member: Member; expected: string }[]
}

/** Numbers that are this far ahead of the former still belong to its series: one or two labels may be lost. */
const farthest = 3

/**
 * Find the series of numbers in the passages of a document.
 *
 * A number alone is none: `1998. ` or 一、 may begin any paragraph. A sign that only looks like a number (— for 一)
 * counts where a true number stands beside it in the series.
 */
export function seriesIn(passages: Passage[]): Series[] {
  const found: Series[] = []
  const open = new Map<LabelKind, Series>()
  for (const passage of passages) {
    const member = memberOf(passage)
    if (member === undefined) continue
    const { kind } = member.label
    const series = open.get(kind)
    const last = series?.members.at(-1)?.value ?? 0
    if (series !== undefined && member.value !== 1 && member.value >= last && member.value <= last + farthest)
      series.members.push(member)
    else if (member.value === 1 || (series === undefined && member.value === 2)) {
      const begun: Series = { kind, members: [member], breaks: [] }
      open.set(kind, begun)
      found.push(begun)
    }
  }
  const counted = found.filter(isCounted)
  for (const series of counted) checkOrder(series)
  return counted
}

function isCounted({ members }: Series): boolean {
  return members.length > 1 && members.some(({ correction }) => correction === undefined)
}

function memberOf(passage: Passage): Member | undefined {
  const plain = labelOf(passage.words)
  if (plain !== undefined) return { passage, label: plain, value: worth(plain, plain.numeral), correction: undefined }
  const begin = Array.from(passage.words).slice(0, 4).join('')
  const meant = Array.from(begin, (sign) => lookAlikes[sign] ?? sign).join('')
  const label = meant === begin ? undefined : labelOf(meant + passage.words.slice(begin.length))
  if (label === undefined || meant.length !== begin.length) return undefined
  const written = passage.words.slice(label.numeralAt, label.numeralAt + label.numeral.length)
  if (written === label.numeral) return undefined
  const correction = { numeral: label.numeral, lookAlike: true }
  return { passage, label: { ...label, numeral: written }, value: worth(label, label.numeral), correction }
}

function worth({ kind }: Label, numeral: string): number {
  return labelKinds[kind].numerals.valueOf(numeral)
}

/** A member that alone breaks the order between its neighbours is misnumbered; any other break is only told. */
function checkOrder({ kind, members, breaks }: Series): void {
  const { write } = labelKinds[kind].numerals
  members.forEach((member, at) => {
    const expected = (members[at - 1]?.value ?? 0) + 1
    if (member.value === expected) return
    const next = members[at + 1]?.value
    const doubledLast = next === undefined && member.value === expected - 1
    if (next !== expected + 1 && !doubledLast) {
      const { words, numeral } = member.label
      breaks.push({ member, expected: words.replace(numeral, write(expected)).trim() })
      return
    }
    member.value = expected
    member.correction = { numeral: write(expected), lookAlike: false }
  })
}
