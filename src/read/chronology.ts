import type { Complain } from '../model/complaint.ts'
import type { ChronologyEvent } from '../model/manuscript.ts'
import { eventIsOneParagraph } from '../model/rules.ts'
import { begin } from './begin.ts'
import type { Inputs } from './inputs.ts'
import { parseMarkdown } from './markdown.ts'
import { isReasonable } from './reasonable.ts'
import { checkSources, type Entry, readRecordsIfThere } from './records.ts'

/** Read `chronology.yaml`; the events are Markdown of one paragraph. */
export function readChronology(inputs: Inputs, works: string[] | undefined, complain: Complain): ChronologyEvent[] {
  const entries = readRecordsIfThere<Omit<ChronologyEvent, 'event' | 'place'> & { event: string }>(
    inputs,
    'chronology.yaml',
    'chronology',
    complain
  )
  return (entries ?? []).map((entry) => {
    checkSources(entry, works, complain)
    return { ...entry.data, event: eventOf(entry, complain), place: entry.place }
  })
}

/** Read the words of an event. */
export function eventOf(
  entry: Entry<{ event: string }>,
  complain: Complain,
  translated?: string
): ChronologyEvent['event'] {
  const source = entry.yaml.sourceOf([entry.position, 'event'])
  if (!isReasonable(source, complain)) return []
  // An event shows no images.
  const state = begin(source, 'event', `chronology-${entry.position + 1}`, () => undefined, complain, translated)
  const event = state.blocks(parseMarkdown(source.text).children)
  if (event.length !== 1) complain(eventIsOneParagraph(entry.yaml.placeOf([entry.position, 'event'])))
  return event
}
