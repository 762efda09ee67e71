/** Forbids a line break at its place: a call never begins a line. */
const wordJoiner = '\u2060'

/** Lift the notes out of a text, each into the box beside it, and leave calls in their places. */
export function takeNotes(section: HTMLElement, aside: HTMLElement, firstMarks: Record<string, string>): void {
  for (const note of section.querySelectorAll<HTMLElement>('.note')) {
    const call = makeCall(note)
    // Never empty: Chromium would set the marks on either side of it close, and leave them so (143).
    call.textContent = wordJoiner + (firstMarks[note.dataset.series ?? ''] ?? '')
    const language = note.closest<HTMLElement>('[lang]')?.lang
    // In a text in step the note stands under its own side.
    const flow = note.closest<HTMLElement>('.flow, .note')
    const place = flow?.matches('.flow') ? [...(flow.parentElement?.children ?? [])].indexOf(flow) : flow?.dataset.flow
    note.replaceWith(call)
    aside.append(note)
    if (language !== undefined) note.lang = language
    if (place !== undefined) note.dataset.flow = String(place)
    labelled(note, call)
  }
}

function makeCall(note: HTMLElement): HTMLElement {
  const call = document.createElement('a')
  call.className = 'call'
  call.id = note.id.replace(/^note-/, 'call-')
  if (call.id === note.id) call.id = `call-${note.id}`
  call.href = `#${note.id}`
  call.setAttribute('role', 'doc-noteref')
  call.dataset.generated = ''
  call.dataset.call = note.id
  if (note.dataset.series !== undefined) call.dataset.series = note.dataset.series
  return call
}

function labelled(note: HTMLElement, call: HTMLElement): void {
  const mark = document.createElement('a')
  mark.className = 'note-mark'
  mark.href = `#${call.id}`
  mark.setAttribute('role', 'doc-backlink')
  mark.dataset.generated = ''
  const first = note.querySelector<HTMLElement>('.note-paragraph') ?? note
  first.insertAdjacentElement('afterbegin', mark)
}

/** Write marks into calls and notes, the first of their series where none is known; what says so already is not touched. */
export function markNotes(
  roots: HTMLElement[],
  marks: Record<string, string>,
  firstMarks: Record<string, string>
): void {
  for (const root of roots) {
    for (const call of root.querySelectorAll<HTMLElement>('.call[data-call]')) {
      const { call: id = '', series = '' } = call.dataset
      writeText(call, wordJoiner + (marks[id] ?? firstMarks[series] ?? ''))
    }
    for (const note of root.querySelectorAll<HTMLElement>(':scope > .note')) {
      const mark = note.querySelector<HTMLElement>('.note-mark')
      const text = marks[note.id] ?? firstMarks[note.dataset.series ?? ''] ?? ''
      note.dataset.mark = text
      if (mark !== null) writeText(mark, text)
    }
  }
}

/** Write a text into an element that holds nothing else; it stays the same node, for a cut may name it. */
export function writeText(element: HTMLElement, text: string): void {
  const { firstChild } = element
  if (!(firstChild instanceof Text)) element.textContent = text
  else if (firstChild.data !== text) firstChild.data = text
}
