/** A number in the margin, and how far below the head of its frame its line begins, in px. */
export interface LineNumber {
  number: number
  top: number
}

/** Put the numbers beside the text of a frame. They are no text: CSS prints them from an attribute. */
export function putNumbers(numbers: LineNumber[], text: HTMLElement): void {
  for (const { number, top } of numbers) {
    const element = document.createElement('span')
    element.className = 'line-number'
    element.dataset.n = String(number)
    element.setAttribute('aria-hidden', 'true')
    element.style.top = `${top}px`
    text.append(element)
  }
}
