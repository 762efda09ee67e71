import { noteMark } from '../../model/note-mark.ts'

/** Make the call that stands in the text in the note's place. Its width is that of its last form. */
export function makeCall(note: HTMLElement): HTMLElement {
  const call = document.createElement('a')
  call.className = 'call'
  call.id = note.id.replace(/^note-/, 'call-')
  call.href = `#${note.id}`
  call.setAttribute('role', 'doc-noteref')
  // Paged.js finds a node of the page in the source by this: the call stands for its note there.
  call.dataset.ref = note.dataset.ref ?? ''
  call.dataset.generated = ''
  call.textContent = callText(1)
  return call
}

/** Write the number of a note into its call and before its first words, each linked to the other. */
export function labelNote(call: HTMLElement, note: HTMLElement, number: number): void {
  call.textContent = callText(number)
  note.dataset.mark = noteMark(number, 'circled')
  const mark =
    note.querySelector('.note-mark') ?? firstParagraph(note).insertAdjacentElement('afterbegin', makeMark(call))
  if (mark) mark.textContent = noteMark(number, 'circled')
}

function makeMark(call: HTMLElement): HTMLElement {
  const mark = document.createElement('a')
  mark.className = 'note-mark'
  mark.href = `#${call.id}`
  mark.setAttribute('role', 'doc-backlink')
  mark.dataset.generated = ''
  return mark
}

function firstParagraph(note: HTMLElement): HTMLElement {
  return note.querySelector<HTMLElement>('.note-paragraph') ?? note
}

/** A word joiner first: a call never begins a line. */
function callText(number: number): string {
  return `\u2060${noteMark(number, 'circled')}`
}
