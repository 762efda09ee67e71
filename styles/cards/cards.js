/*
 * Cards for the words that the index lists. Without this script, or in a browser without popovers, such words are
 * plain links to their entry.
 *
 * A mouse that rests on a word, and the keyboard when it comes to one, show the card; a finger's first tap shows it and
 * the second follows the link. Arrow down goes into the card, Escape closes it and goes back.
 */
;(() => {
  if (!('popover' in HTMLElement.prototype)) return

  const wait = { show: 250, hide: 300 }
  const narrow = matchMedia('(max-width: 700px)')
  const frame = document.createElement('div')
  frame.className = 'card-frame'
  frame.popover = 'manual'
  let timer
  let shownFor
  let touched = false
  let byMouse = false

  const mentionOf = (target) => (target instanceof Element ? target.closest('a.mention') : null)

  function show(mention) {
    clearTimeout(timer)
    if (shownFor === mention) return
    hide()
    const cards = mention.dataset.card.split(' ').flatMap((id) => document.getElementById(`card-${id}`) ?? [])
    if (cards.length === 0) return
    frame.replaceChildren(...cards.map(copyOf))
    document.body.append(frame)
    shownFor = mention
    frame.id = 'card-shown'
    frame.showPopover()
    mention.setAttribute('aria-describedby', frame.id)
    place(mention)
  }

  /** A card may be shown from two words of one page in turn: what is shown is a copy without ids. */
  function copyOf(card) {
    const copy = card.cloneNode(true)
    copy.removeAttribute('popover')
    for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id')
    copy.removeAttribute('aria-labelledby')
    return copy
  }

  /** Under the word, or over it where there is more room; on a narrow screen the style sheet puts it at the foot. */
  function place(mention) {
    frame.removeAttribute('style')
    if (narrow.matches) return
    const [word = mention.getBoundingClientRect()] = mention.getClientRects()
    const { width, height } = frame.getBoundingClientRect()
    const left = Math.max(8, Math.min(word.left, innerWidth - width - 8))
    const below = word.bottom + 6
    const top = below + height < innerHeight ? below : Math.max(8, word.top - height - 6)
    frame.style.left = `${left}px`
    frame.style.top = `${top}px`
  }

  function hide() {
    clearTimeout(timer)
    if (shownFor === undefined) return
    shownFor.removeAttribute('aria-describedby')
    shownFor = undefined
    frame.hidePopover()
    frame.remove()
  }

  function later(act, delay) {
    clearTimeout(timer)
    timer = setTimeout(act, delay)
  }

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse') return
    const mention = mentionOf(target)
    // A mouse that only lies there closes nothing that the keyboard has opened.
    if (mention === null && !byMouse) return
    byMouse = true
    if (mention !== null) later(() => show(mention), wait.show)
    else if (frame.contains(target)) clearTimeout(timer)
    else later(hide, wait.hide)
  })

  document.addEventListener('pointerdown', ({ target, pointerType }) => {
    touched = pointerType !== 'mouse'
    if (mentionOf(target) === null && !frame.contains(target)) hide()
  })

  document.addEventListener('click', (event) => {
    const mention = mentionOf(event.target)
    if (mention === null) {
      if (event.target instanceof Element && event.target.closest('.card-frame a') !== null) hide()
      return
    }
    if (touched && shownFor !== mention) {
      event.preventDefault()
      show(mention)
    } else {
      hide()
      // A box that a link leads out of would lie over the place it leads to.
      mention.closest('.terms')?.hidePopover()
    }
    touched = false
  })

  document.addEventListener('focusin', ({ target }) => {
    const mention = mentionOf(target)
    if (mention?.matches(':focus-visible') && !touched) {
      byMouse = false
      later(() => show(mention), wait.show)
    } else if (!frame.contains(target)) hide()
  })

  document.addEventListener('keydown', (event) => {
    touched = false
    if (shownFor === undefined) return
    if (event.key === 'Escape') {
      const back = frame.contains(document.activeElement) ? shownFor : undefined
      hide()
      back?.focus()
    } else if (event.key === 'ArrowDown' && document.activeElement === shownFor) {
      event.preventDefault()
      frame.querySelector('a')?.focus()
    }
  })

  const leave = () => {
    if (shownFor !== undefined && !narrow.matches) hide()
  }
  addEventListener('scroll', leave, { passive: true })
  addEventListener('resize', hide)
})()
